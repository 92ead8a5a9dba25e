package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// A place where a kiosk stands, with the people (by function) who are there.
///
/// @param example made up to show how a point looks; marked so on the screen
public record PointEntry(
        String id,
        boolean example,
        Texts name,
        @Nullable String district,
        List<OpeningHours> hours,
        List<Presence> people,
        List<String> contacts)
        implements Entry {
    public PointEntry {
        Checked.id("point.id", id);
        Checked.present("point.name", name);
        hours = Checked.listed(hours);
        people = Checked.listed(people);
        contacts = Checked.listed(contacts);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.POINT;
    }

    /// Someone by function, never by name, and when they are there.
    public record Presence(Texts function, List<Day> days, String opens, String closes) {
        public Presence {
            Checked.present("point.people.function", function);
            days = Checked.listed(days);
            Checked.time("point.people.opens", opens);
            Checked.time("point.people.closes", closes);
        }
    }
}
