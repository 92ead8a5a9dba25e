package nl.buurtpunt.kiosk.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The part of a folded word that its forms share: "schuld" of "schulden". Light on purpose: it takes off the commonest
/// endings and leaves the rest to the tolerance for typos. A language without rules here keeps its words whole.
final class Stems {
    static final List<String> LANGUAGES = List.of("nl", "en", "de", "tr", "pl", "ar");

    private static final int SHORTEST = 3;
    private static final List<String> DUTCH = List.of("heden", "tjes", "tje", "jes", "ers", "en", "es", "je", "e", "s");
    private static final List<String> ENGLISH =
            List.of("ings", "ing", "ied", "ies", "ers", "ed", "es", "er", "ly", "s", "y");
    private static final List<String> GERMAN =
            List.of("ungen", "ung", "ern", "en", "em", "er", "es", "et", "st", "e", "n", "s", "t");
    private static final List<String> POLISH = List.of(
            "iami", "ami", "ach", "owi", "ego", "emu", "ymi", "imi", "iem", "iej", "ych", "ich", "ow", "om", "ie", "ia",
            "ej", "ym", "im", "ac", "ec", "ic", "am", "em", "a", "e", "i", "y", "o", "u");
    private static final List<String> ARABIC_BEFORE = List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال");
    private static final List<String> ARABIC_AFTER = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");
    private static final String ARABIC_LETTERS_BEFORE = "وبفلكس";

    private Stems() {}

    /// The stem in one language.
    static String of(String language, String word) {
        if (Spelling.isNumber(word)) {
            return word;
        }
        if (Spelling.isArabic(word)) {
            return language.equals("ar") ? arabic(word) : word;
        }
        return switch (language) {
            case "nl" -> dutch(word);
            case "en" -> single(cut(word, ENGLISH, SHORTEST));
            case "de" -> single(cut(word, GERMAN, SHORTEST + 1));
            case "tr" -> TurkishStem.of(word);
            case "pl" -> cut(word, POLISH, SHORTEST);
            default -> word;
        };
    }

    /// The stems in every language: nobody says which language they type in.
    static Set<String> all(String word) {
        Set<String> stems = new LinkedHashSet<>();
        LANGUAGES.forEach(language -> stems.add(of(language, word)));
        if (Spelling.isArabic(word)
                && word.length() > SHORTEST + 1
                && ARABIC_LETTERS_BEFORE.indexOf(word.charAt(0)) >= 0) {
            // "for", "in", "with": one letter joined to the word, or the first of the word itself
            stems.add(arabic(word.substring(1)));
            stems.add(word.substring(1));
        }
        return stems;
    }

    private static String dutch(String word) {
        String stem = single(cut(word, DUTCH, SHORTEST));
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        if ((end == 't' || end == 'd') && stem.length() > SHORTEST + 1) {
            return single(stem.substring(0, last));
        }
        // "verslaafd" and "verslaving", "huis" and "huizen"
        return end == 'v' ? stem.substring(0, last) + "f" : end == 'z' ? stem.substring(0, last) + "s" : stem;
    }

    private static String arabic(String word) {
        String stem = word.length() > SHORTEST + 1 && word.charAt(0) == 'و' && !word.startsWith("وال")
                ? word.substring(1)
                : word;
        for (String before : ARABIC_BEFORE) {
            if (stem.startsWith(before) && stem.length() >= before.length() + 2) {
                stem = stem.substring(before.length());
                break;
            }
        }
        return cut(stem, ARABIC_AFTER, SHORTEST - 1);
    }

    /// Takes off the first of these endings that leaves enough of the word.
    private static String cut(String word, List<String> endings, int shortest) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= shortest && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /// Double letters written once: "betaal" and "betalen", "stopping" and "stop".
    static String single(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); at++) {
            if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
                single.append(word.charAt(at));
            }
        }
        return single.toString();
    }
}
