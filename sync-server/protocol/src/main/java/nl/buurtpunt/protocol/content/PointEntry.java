package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// A place where a kiosk stands, with the people (by function) who are there.
///
/// @param example made up to show how a point looks; marked so on the screen
/// @param ask what a resident can ask here, a few words each
/// @param how how to get there, in words: which bus, which door
public record PointEntry(
        String id,
        boolean example,
        Texts name,
        @Nullable String district,
        List<OpeningHours> hours,
        List<HoursException> hoursExceptions,
        List<Presence> people,
        List<Texts> ask,
        @Nullable Texts how,
        @Nullable Texts accessibility,
        List<String> contacts)
        implements Entry {
    public PointEntry {
        Checked.id("point.id", id);
        Checked.present("point.name", name);
        hours = Checked.listed(hours);
        hoursExceptions = Checked.listed(hoursExceptions);
        people = Checked.listed(people);
        ask = Checked.listed(ask);
        contacts = Checked.listed(contacts);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.POINT;
    }

    /// Someone by function, never by name, and when they are there.
    ///
    /// @param note what else a resident should know of them, such as the languages they speak
    public record Presence(
            Texts function,
            List<Day> days,
            String opens,
            String closes,
            @Nullable Texts note) {
        public Presence {
            Checked.present("point.people.function", function);
            days = Checked.listed(days);
            Checked.time("point.people.opens", opens);
            Checked.time("point.people.closes", closes);
        }
    }
}
