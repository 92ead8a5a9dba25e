package nl.buurtpunt.kiosk.app;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Words that nobody but a visitor of the test ever writes. Here they are written backwards, so that a search for them
/// never finds what it searches with.
final class RareWords {
    private static final List<String> BACKWARDS = List.of(
            "kraukleibewz",
            "glevsnopkrum",
            "thcumtsaklop",
            "zlenkwarbiff",
            "nesseuqmarbok",
            "tsnodqjivlew",
            "kalçıbrozük",
            "şumrıvlepök",
            "ćinżokbąrt",
            "źęipołkźrwk",
            "تروكزبفنلق",
            "غوثضرخشمط",
            "ظذفءوسكيتخ");

    /// So many letters of a word are enough to know it by: a query is sent before the word is whole.
    private static final int KNOWN_BY = 6;

    private RareWords() {}

    static int count() {
        return BACKWARDS.size();
    }

    static int length(int word) {
        return BACKWARDS.get(word).length();
    }

    /// One letter of it, from 0 at its beginning.
    static String letter(int word, int place) {
        String backwards = BACKWARDS.get(word);
        return backwards.substring(backwards.length() - 1 - place, backwards.length() - place);
    }

    /// Whether somebody reads it here; keeps nothing.
    static boolean isIn(String shown, int word) {
        return shown.contains(new StringBuilder(BACKWARDS.get(word)).reverse());
    }

    /// The bytes by which each is found in memory or on disk. Only for a search of something that was written before.
    static List<byte[]> traces() {
        List<byte[]> traces = new ArrayList<>();
        for (String backwards : BACKWARDS) {
            String known = new StringBuilder(backwards).reverse().substring(0, KNOWN_BY);
            for (Charset charset : List.of(
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE)) {
                if (charset.newEncoder().canEncode(known)) {
                    traces.add(known.getBytes(charset));
                }
            }
        }
        return traces;
    }
}
