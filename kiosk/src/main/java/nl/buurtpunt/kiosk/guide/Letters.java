package nl.buurtpunt.kiosk.guide;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;

/// Which letters the program's first font lacks: a text with them is set in the second one as a whole, so that a city
/// can add Ukrainian or Vietnamese without any code.
public final class Letters {
    private Letters() {}

    /// Whether this text needs the second font. Right-to-left letters are only in the first, so they decide.
    public static boolean needSecondFont(String text) {
        return text.codePoints().anyMatch(Letters::isOnlyInSecondFont) && !LeftToRight.hasRightToLeft(text);
    }

    private static boolean isOnlyInSecondFont(int letter) {
        if (letter < 0x0370) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.CYRILLIC
                || script == UnicodeScript.GREEK
                || UnicodeBlock.LATIN_EXTENDED_ADDITIONAL.equals(UnicodeBlock.of(letter));
    }
}
