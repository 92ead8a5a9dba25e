package nl.buurtpunt.kiosk.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Brings what differs only in spelling to one form: capitals, accents, the Turkish i's, Polish and German letters, the
/// variants of Arabic letters with their vowel signs and stretching, and the digits of other scripts.
final class Spelling {
    /// Longer words are cut: no language needs more, and what is typed must not cost time without bound.
    static final int LONGEST_WORD = 60;

    private static final int ARABIC_FIRST = 0x0600;
    private static final int ARABIC_LAST = 0x06FF;

    private Spelling() {}

    /// The words of a text in their folded form, in order.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String folded = fold(text);
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at == folded.length() || folded.charAt(at) == ' ') {
                if (at > from) {
                    words.add(bounded(folded.substring(from, at)));
                }
                from = at + 1;
            }
        }
        return words;
    }

    /// The same word, cut where it is too long.
    static String bounded(String word) {
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
    }

    /// The text with the umlauts written out, as Germans do without their keyboard; the same text when it has none.
    static String umlautsWrittenOut(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && word.charAt(0) >= ARABIC_FIRST && word.charAt(0) <= ARABIC_LAST;
    }

    static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    /// Letters and digits in one form, everything else a blank. An apostrophe joins: "foto's" is one word.
    private static String fold(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> append(folded, c));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ı' -> folded.append('i');
            case 'ł' -> folded.append('l');
            case 'ß' -> folded.append("ss");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ة' -> folded.append('ه');
            case 'ى', 'ی' -> folded.append('ي');
            case 'ک' -> folded.append('ك');
            case 'ٱ' -> folded.append('ا');
            // the bare hamza, the stretching line, and what joins: nothing is left of them
            case 'ء', 'ـ', '\'', '’', '‘', 'ʼ', '`', '´' -> {}
            default -> appendOther(folded, c);
        }
    }

    private static void appendOther(StringBuilder folded, int c) {
        int digit = Character.digit(c, 10);
        if (digit >= 0) {
            folded.append((char) ('0' + digit));
        } else if (Character.isLetter(c)) {
            folded.appendCodePoint(Character.toLowerCase(c));
        } else if (!isSilent(c)) {
            folded.append(' ');
        }
    }

    /// Accents and vowel signs, and what only joins or directs.
    private static boolean isSilent(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }
}
