package nl.buurtpunt.kiosk.ui;

/// Where the next letter is a capital without anybody asking for it: who never typed knows no shift
/// key.
final class Capitals {
    private static final String ENDS = ".!?\u061F\n";

    private Capitals() {}

    static boolean begin(Keys keys, String before) {
        if (!keys.hasCapitals()) {
            return false;
        }
        String words = before.stripTrailing();
        boolean apart = words.length() < before.length();
        if (before.isBlank()) {
            return true;
        }
        return keys == Keys.NAME
                ? apart
                : apart && (before.endsWith("\n") || ENDS.indexOf(words.charAt(words.length() - 1)) >= 0);
    }
}
