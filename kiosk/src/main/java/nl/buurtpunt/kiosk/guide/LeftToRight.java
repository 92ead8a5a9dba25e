package nl.buurtpunt.kiosk.guide;

/// Keeps phone numbers, codes and addresses of websites in their own order inside right-to-left text.
///
/// Without marks the bidirectional algorithm shows `045-560 45 00` in an Arabic line as another number.
public final class LeftToRight {
    /// LEFT-TO-RIGHT MARK; isolates would do as well, but not every layout engine that draws our text knows them.
    public static final char MARK = '\u200E';

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
