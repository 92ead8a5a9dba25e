package nl.buurtpunt.kiosk.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The day, month or year on which somebody last looked whether a fact is true. A part that is not known is 0.
public record CheckedDate(int year, int month, int day) {
    /// Nobody wrote down when it was checked; shown as such, never hidden.
    public static final CheckedDate UNKNOWN = new CheckedDate(0, 0, 0);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; everything else is unknown.
    public static CheckedDate of(String written) {
        Matcher m = WRITTEN.matcher(written.strip());
        if (!m.matches()) {
            return UNKNOWN;
        }
        return new CheckedDate(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    }

    /// Whether at least the year is known.
    public boolean isKnown() {
        return year > 0;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
