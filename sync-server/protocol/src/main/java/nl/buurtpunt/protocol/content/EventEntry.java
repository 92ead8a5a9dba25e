package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// Something to go to: once, or every week on the same days.
///
/// @param example made up to show how an event looks; marked so on the screen
/// @param place where it is, in words; absent when `point` says it
/// @param point the point where it is
/// @param topic where a resident finds help with what it is about
public record EventEntry(
        String id,
        boolean example,
        Audience audience,
        Texts title,
        Texts text,
        When when,
        @Nullable Texts place,
        @Nullable String point,
        @Nullable Texts cost,
        @Nullable String topic)
        implements Entry {
    public EventEntry {
        Checked.id("event.id", id);
        Checked.present("event.audience", audience);
        Checked.present("event.title", title);
        Checked.present("event.text", text);
        Checked.present("event.when", when);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.EVENT;
    }

    /// Either one date, or days of the week in a period.
    ///
    /// @param days each week on these; empty for an event of one date
    /// @param from with `days` the first day it may be, with `date` the first day it is shown
    /// @param until with `days` the last day it may be
    /// @param except dates on which it is not, though the day of the week says so
    /// @param opens local time of the city, `HH:MM`; absent means that the text says it
    public record When(
            @Nullable String date,
            List<Day> days,
            @Nullable String from,
            @Nullable String until,
            List<String> except,
            @Nullable String opens,
            @Nullable String closes) {
        public When {
            days = Checked.listed(days);
            except = Checked.listed(except);
            if ((date == null) == days.isEmpty()) {
                throw new IllegalArgumentException("event.when has either a date or days");
            }
            if (date != null) {
                Checked.period("event.when", from, Checked.date("event.when.date", date));
            }
            Checked.period("event.when", from, until);
            except.forEach(it -> Checked.date("event.when.except", it));
            if (opens != null || closes != null) {
                Checked.time("event.when.opens", opens);
                Checked.time("event.when.closes", closes);
            }
        }
    }
}
