package nl.buurtpunt.protocol.letter;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// What a letter is about.
///
/// @param id of the neighbourhood, notice, event or plan, where it has one
/// @param title in Dutch, for staff: what the resident had before her may have left the guide since
public record About(
        Subject subject, @Nullable String id, @Nullable String title) {
    private static final int TITLE_CHARACTERS = 300;

    public About {
        Checked.present("about.subject", subject);
        if (id != null) {
            Checked.id("about.id", id);
        }
        title = PlainText.line("about.title", title, TITLE_CHARACTERS);
    }

    public static About theCity() {
        return new About(Subject.CITY, null, null);
    }

    /// A subject of a newer kiosk is read as the city as a whole.
    public enum Subject {
        @JsonEnumDefaultValue
        CITY,
        NEIGHBOURHOOD,
        NOTICE,
        EVENT,
        PLAN,
        LETTER
    }

    @Override
    public String toString() {
        return "About[" + subject + "]";
    }
}
