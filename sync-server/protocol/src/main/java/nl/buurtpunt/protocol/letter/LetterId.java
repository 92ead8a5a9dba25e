package nl.buurtpunt.protocol.letter;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// The id of a letter: a UUIDv7 (RFC 9562) in lower case, made where the letter is written. Its time is only a habit of
/// the form; nothing is ordered by it, for a kiosk's clock may stand at 1970.
public final class LetterId {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private LetterId() {}

    public static String make(long millis, SecureRandom random) {
        long high = ((millis & 0xffff_ffff_ffffL) << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    public static boolean isLetterId(String text) {
        return FORM.matcher(text).matches();
    }

    static String checked(String field, @Nullable String value) {
        String given = Checked.present(field, value);
        if (!isLetterId(given)) {
            throw new IllegalArgumentException(field + " is not a UUIDv7");
        }
        return given;
    }
}
