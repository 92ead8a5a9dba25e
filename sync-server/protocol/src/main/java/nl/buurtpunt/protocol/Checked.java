package nl.buurtpunt.protocol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The checks that wire records make of what they are given. A record read from the wire may be handed nulls whatever
/// its types say, so every check names the field that was wrong.
public final class Checked {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]|24:00");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Checked() {}

    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    public static String filled(String field, @Nullable String value) {
        String given = present(field, value);
        if (given.isBlank()) {
            throw new IllegalArgumentException(field + " is blank");
        }
        return given;
    }

    /// An id: lower-case letters, digits and dashes, so that it fits a line, a file name and a path unchanged.
    public static String id(String field, @Nullable String value) {
        return matching(ID, field, value, "an id");
    }

    public static String time(String field, @Nullable String value) {
        return matching(TIME, field, value, "a time");
    }

    /// A day that exists, `YYYY-MM-DD`.
    public static String date(String field, @Nullable String value) {
        String given = matching(DATE, field, value, "a date");
        try {
            LocalDate.parse(given);
            return given;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(field + " is not a day of the calendar: " + given, e);
        }
    }

    /// Two days of which either may be left out; the second never lies before the first.
    public static void period(String field, @Nullable String from, @Nullable String until) {
        if (from != null) {
            date(field + ".from", from);
        }
        if (until != null) {
            date(field + ".until", until);
        }
        if (from != null && until != null && until.compareTo(from) < 0) {
            throw new IllegalArgumentException(field + " ends on " + until + ", before it begins on " + from);
        }
    }

    public static String sha256(String field, @Nullable String value) {
        return matching(Sha256.HEX, field, value, "a SHA-256");
    }

    /// Standard base64 (with padding) of so many bytes; the value itself never stands in the message.
    ///
    /// @return the bytes
    public static byte[] base64(String field, @Nullable String value, int least, int most) {
        String given = present(field, value);
        if (given.length() > (most + 2) / 3 * 4) {
            throw new IllegalArgumentException(field + " is longer than " + most + " bytes");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(given);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " is not base64", e);
        }
        if (bytes.length < least || bytes.length > most) {
            throw new IllegalArgumentException(field + " has " + bytes.length + " bytes, not " + least + " to " + most);
        }
        return bytes;
    }

    public static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    private static String matching(Pattern form, String field, @Nullable String value, String what) {
        String given = present(field, value);
        if (!form.matcher(given).matches()) {
            throw new IllegalArgumentException(field + " is not " + what + ": " + given);
        }
        return given;
    }

    /// A list the reader may have left out: absent means empty.
    public static <T> List<T> listed(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
