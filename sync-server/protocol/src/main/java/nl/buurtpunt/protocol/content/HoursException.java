package nl.buurtpunt.protocol.content;

import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// One date (`YYYY-MM-DD`) on which the usual hours do not hold: closed, or other hours.
public record HoursException(
        String date,
        boolean closed,
        @Nullable String opens,
        @Nullable String closes) {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[01][0-9]-[0-3][0-9]");

    public HoursException {
        if (!DATE.matcher(Checked.filled("hoursExceptions.date", date)).matches()) {
            throw new IllegalArgumentException("hoursExceptions.date is not a date: " + date);
        }
        if (!closed) {
            Checked.time("hoursExceptions.opens", opens);
            Checked.time("hoursExceptions.closes", closes);
        }
    }
}
