package nl.buurtpunt.kiosk.guide;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps phone numbers, codes and addresses of websites in their own order inside right-to-left text.
///
/// Without marks the bidirectional algorithm shows `045-560 45 00` in an Arabic line as another number.
public final class LeftToRight {
    /// LEFT-TO-RIGHT MARK; isolates would do as well, but not every layout engine that draws our text knows them.
    public static final char MARK = '\u200E';

    private static final String ADDRESS = "[\\w.+-]+@[\\w.-]+\\w|(?:https?://|www\\.)[!-~]*[\\w/]";

    /// Latin, Arabic-Indic and Persian.
    private static final String DIGIT = "\\d\\u0660-\\u0669\\u06F0-\\u06F9";

    /// What stands between the digits of one number: blanks and dashes of all widths too.
    private static final String BETWEEN = "+()/.: \\u00A0\\u2007\\u2009\\u202F\\u2010-\\u2015\\u2212-";

    private static final String ARABIC_DIGIT = "[\\u0660-\\u0669\\u06F0-\\u06F9]";

    private static final String BLANK = "[ \\u00A0\\u2007\\u2009\\u202F]";

    private static final String DASH = "[\\u2010-\\u2015\\u2212-]";

    private static final String TIME = ARABIC_DIGIT + "{1,2}:" + ARABIC_DIGIT + "{2}";

    /// A number of two digits at most, or a time of day with a dot.
    private static final String SHORT = "(?:[\\u0660-\\u0662\\u06F0-\\u06F2]?" + ARABIC_DIGIT
            + "\\.[\\u0660-\\u0665\\u06F0-\\u06F5]" + ARABIC_DIGIT + "|" + ARABIC_DIGIT + "{1,2})";

    /// From one to another in Arabic-Indic digits, read from the right; nothing that can be a telephone number, or a
    /// part of one.
    private static final String RANGE = "(?:" + TIME + BLANK + "*" + DASH + BLANK + "*" + TIME + "(?!" + ARABIC_DIGIT
            + ")|" + SHORT + BLANK + "+" + DASH + BLANK + "+" + SHORT + "(?![" + BETWEEN + "]*[" + DIGIT + "]))";

    private static final Pattern IS_RANGE = Pattern.compile(RANGE);

    /// A range; without blanks an address; or a number.
    private static final Pattern RUN = Pattern.compile(RANGE + "|" + ADDRESS + "|(?!\\(+" + RANGE + ")[+(]*[" + DIGIT
            + "](?:[" + DIGIT + BETWEEN + "]*[" + DIGIT + "])?");

    private static final Pattern SEPARATORS = Pattern.compile("[" + BETWEEN + "]+");

    /// What separates Latin digits where a line may end.
    private static final Pattern BLANKS = Pattern.compile("[ \\u2007\\u2009\\u2010-\\u2015]+");

    private LeftToRight() {}

    /// The same characters between two marks. Marking twice changes nothing.
    public static String mark(String run) {
        if (run.isEmpty() || (run.charAt(0) == MARK && run.charAt(run.length() - 1) == MARK)) {
            return run;
        }
        return MARK + run + MARK;
    }

    /// Marks a run only when it has no right-to-left letters of its own.
    public static String markUnlessRightToLeft(String run) {
        return hasRightToLeft(run) ? run : mark(run);
    }

    /// The same words with every number, address of a website and e-mail address between marks. Ranges in Arabic-Indic
    /// digits have none: "from" and "until" would change places.
    public static String markRuns(String words) {
        return RUN.matcher(words).replaceAll(run -> Matcher.quoteReplacement(marked(run.group())));
    }

    private static String marked(String run) {
        return IS_RANGE.matcher(run).matches() ? run : mark(number(run));
    }

    /// Groups of Arabic-Indic digits change places around whatever stands between them, and a line may end between any
    /// two groups: what separates them stands between marks of its own.
    private static String number(String run) {
        boolean isNumber = run.chars().noneMatch(c -> Character.isLetter(c) || c == '@');
        return isNumber ? separated(inBrackets(run)) : run;
    }

    private static String separated(String number) {
        Pattern apart = number.chars().noneMatch(c -> c > '9' && Character.isDigit(c)) ? BLANKS : SEPARATORS;
        return apart.matcher(number).replaceAll(MARK + "$0" + MARK);
    }

    /// Whether this may stand between two groups of one marked number: also a mark.
    public static boolean isBetween(char letter) {
        return letter == MARK || SEPARATORS.matcher(String.valueOf(letter)).matches();
    }

    /// Brackets around Arabic-Indic digits follow the line and not the marks: such a number is written in the digits in
    /// which the kiosk writes all of its own.
    private static String inBrackets(String run) {
        if (run.indexOf('(') < 0 && run.indexOf(')') < 0) {
            return run;
        }
        return run.codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
