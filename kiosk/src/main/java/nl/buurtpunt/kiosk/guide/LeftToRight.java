package nl.buurtpunt.kiosk.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps phone numbers, codes and addresses of websites in their own order inside right-to-left text.
///
/// Without marks the bidirectional algorithm shows `045-560 45 00` in an Arabic line as another number.
public final class LeftToRight {
    /// LEFT-TO-RIGHT MARK; isolates would do as well, but not every layout engine that draws our text knows them.
    public static final char MARK = '\u200E';

    /// Without blanks an address; or digits with whatever stands between the digits of one number.
    private static final Pattern RUN = Pattern.compile(
            "[\\w.+-]+@[\\w.-]+\\w" + "|(?:https?://|www\\.)[!-~]*[\\w/]" + "|[+(]?\\d(?:[\\d ()/.:\\u00A0-]*\\d)?");

    private LeftToRight() {}

    /// The same characters between two marks. Marking twice changes nothing.
    public static String mark(String run) {
        if (run.isEmpty() || run.charAt(0) == MARK) {
            return run;
        }
        return MARK + run + MARK;
    }

    /// Marks a run only when it has no right-to-left letters of its own.
    public static String markUnlessRightToLeft(String run) {
        return hasRightToLeft(run) ? run : mark(run);
    }

    /// The same words with every number, address of a website and e-mail address between marks.
    public static String markRuns(String words) {
        return RUN.matcher(words).replaceAll(run -> Matcher.quoteReplacement(mark(run.group())));
    }

    /// The characters without marks: what is compared, copied into codes, or dialled.
    public static String unmark(String run) {
        return run.replace(String.valueOf(MARK), "");
    }

    /// Whether any letter of the text is written from right to left.
    public static boolean hasRightToLeft(String text) {
        return text.codePoints().anyMatch(LeftToRight::isRightToLeft);
    }

    /// Whether the first letter is written from right to left.
    ///
    /// @param otherwise the answer for a text without letters
    public static boolean startsRightToLeft(String text, boolean otherwise) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(LeftToRight::isRightToLeft)
                .findFirst()
                .orElse(otherwise);
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
