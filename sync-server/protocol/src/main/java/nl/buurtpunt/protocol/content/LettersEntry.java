package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// What the city promises to who writes it a letter. It is not of the guide: the server puts it in every release, so
/// that it is signed with it and stays on the kiosk without a network.
///
/// @param answerDays working days within which the city answers; absent when it promised nothing
/// @param publicAddress the page where a code is typed at home, and to which the QR code of a slip leads; absent when
///     there is none
public record LettersEntry(
        String id, @Nullable Integer answerDays, @Nullable String publicAddress) implements Entry {
    /// The only one of its kind in a release.
    public static final String ID = "letters";

    /// A longer one makes a QR code that is too fine for narrow paper, and nobody types it.
    public static final int LONGEST_ADDRESS = 100;

    /// A working year.
    public static final int MOST_DAYS = 260;

    private static final Pattern ADDRESS =
            Pattern.compile("https://(?:[A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}(?::[1-9][0-9]{0,4})?"
                    + "(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?");

    public LettersEntry {
        Checked.id("letters.id", id);
        if (answerDays != null && (answerDays < 1 || answerDays > MOST_DAYS)) {
            throw new IllegalArgumentException("letters.answerDays is not 1 to " + MOST_DAYS + ": " + answerDays);
        }
        if (publicAddress != null && !isAddress(publicAddress)) {
            throw new IllegalArgumentException("letters.publicAddress is no address for a slip: " + publicAddress);
        }
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.LETTERS;
    }

    /// Whether this may stand on slips. A code goes behind it, after `#`, which a browser keeps to itself: so nothing
    /// of it may be read on the way, and no `?` or `#` may stand in it already.
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches();
    }
}
