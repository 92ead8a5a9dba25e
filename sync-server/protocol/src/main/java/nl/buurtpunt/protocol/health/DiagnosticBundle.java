package nl.buurtpunt.protocol.health;

import java.util.List;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;

/// How a kiosk fares, as the person in front of its maintenance page sends it: facts by name and the troubles it met.
/// Nothing of a resident is in it; its fields leave no room for a letter.
///
/// @param made when, by the kiosk's own clock (informative), ISO 8601
/// @param facts `program.version` and the like, in the order of the maintenance page
public record DiagnosticBundle(String made, List<Fact> facts, List<Trouble> troubles) {
    /// More than this many lines nobody reads.
    public static final int MOST = 200;

    /// Characters of one value.
    public static final int LONGEST = 300;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");

    public DiagnosticBundle {
        Checked.filled("bundle.made", made);
        facts = atMost("bundle.facts", Checked.listed(facts));
        troubles = atMost("bundle.troubles", Checked.listed(troubles));
    }

    /// One thing about the kiosk.
    public record Fact(String name, String value) {
        public Fact {
            if (!NAME.matcher(Checked.present("fact.name", name)).matches()) {
                throw new IllegalArgumentException("fact.name is not a name: " + name);
            }
            notLong("fact.value", Checked.present("fact.value", value));
        }
    }

    /// Something that went wrong, however often.
    ///
    /// @param code the short code that was on the screen
    /// @param words what it means, for staff
    /// @param last when last, by the kiosk's own clock
    public record Trouble(String code, String words, long count, String last) {
        public Trouble {
            notLong("trouble.code", Checked.filled("trouble.code", code));
            notLong("trouble.words", Checked.present("trouble.words", words));
            notLong("trouble.last", Checked.present("trouble.last", last));
            if (count < 1) {
                throw new IllegalArgumentException("trouble.count is " + count);
            }
        }
    }

    /// Answer to a bundle: what is stored, by its hash. Only that counts as delivered.
    public record Stored(String id, String sha256) {
        public Stored {
            Checked.id("stored.id", id);
            Checked.sha256("stored.sha256", sha256);
        }
    }

    private static void notLong(String field, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(field + " has " + value.length() + " characters, at most " + LONGEST);
        }
    }

    private static <T> List<T> atMost(String field, List<T> values) {
        if (values.size() > MOST) {
            throw new IllegalArgumentException(field + " has " + values.size() + " items, at most " + MOST);
        }
        return values;
    }
}
