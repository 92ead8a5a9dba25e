package nl.buurtpunt.protocol.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.release.Epoch;

/// How many letters the server ever took from the kiosk that asks, in this life of its database. Fewer than were
/// acknowledged, or another epoch, and the kiosk offers all again: so even a silent restore loses nothing.
public record LetterCount(Epoch epoch, long taken) {
    private static final Pattern FORM = Pattern.compile("([^/]+)/(0|[1-9][0-9]{0,17})");

    public LetterCount {
        Checked.present("count.epoch", epoch);
        if (taken < 0) {
            throw new IllegalArgumentException("count.taken is " + taken);
        }
    }

    /// The header value: the epoch, a slash, the number.
    public String text() {
        return epoch.text() + "/" + taken;
    }

    public static Optional<LetterCount> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Epoch.parse(form.group(1)).map(it -> new LetterCount(it, Long.parseLong(form.group(2))))
                : Optional.empty();
    }
}
