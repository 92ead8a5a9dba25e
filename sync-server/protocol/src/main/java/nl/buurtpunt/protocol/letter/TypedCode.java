package nl.buurtpunt.protocol.letter;

/// Where the code starts in what was typed or scanned, and what may stand between its digits.
final class TypedCode {
    private static final char MINUS_SIGN = '\u2212';
    private static final char MIDDLE_DOT = '\u00b7';

    private TypedCode() {}

    /// After the last `#`; of an address without one (a scanner set to another keyboard types something else for it),
    /// where its last run of digits starts; else at the beginning.
    static int start(CharSequence typed) {
        for (int i = typed.length() - 1; i >= 0; i--) {
            if (typed.charAt(i) == '#') {
                return i + 1;
            }
        }
        return isAddress(typed) ? lastDigits(typed) : 0;
    }

    static boolean isSkipped(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '.'
                || c == MIDDLE_DOT
                || c == MINUS_SIGN
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
    }

    private static boolean isAddress(CharSequence typed) {
        String http = "http";
        if (typed.length() < http.length()) {
            return false;
        }
        for (int i = 0; i < http.length(); i++) {
            if (Character.toLowerCase(typed.charAt(i)) != http.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int lastDigits(CharSequence typed) {
        int start = typed.length();
        while (start > 0 && (isSkipped(typed.charAt(start - 1)) || Character.digit(typed.charAt(start - 1), 10) >= 0)) {
            start--;
        }
        return start;
    }
}
