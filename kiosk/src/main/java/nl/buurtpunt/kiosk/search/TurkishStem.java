package nl.buurtpunt.kiosk.search;

import java.util.Set;

/// The beginning of a Turkish word without its endings, which follow one another without end: "borçlarım", "borçlu" and
/// "borcu" all begin with the same word. It cuts as much as reads as endings, so it cuts too much rather than too
/// little; both what is typed and what is found are cut alike.
final class TurkishStem {
    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 5;

    /// Short words that are asked for often and are whole.
    private static final Set<String> SHORT = Set.of("ev", "is");

    private static final Set<String> ENDINGS =
            Set.of(("lar ler lari leri larim lerim a e i u ya ye yi yu da de ta te dan den"
                            + " tan ten in un nin nun im um m n si su sin sun miz muz imiz umuz niz nuz iniz unuz yim yum yiz yuz"
                            + " yor iyor uyor r er ir ur mek mak me ma mi mu di du ti tu dim dum tim tum dik duk tik tuk"
                            + " ecek acak mis mus se sa ince unca ken ki ca ce li lu siz suz lik luk ci cu yla yle la le k z dir"
                            + " dur tir tur il ul ip up yip yup an en yan yen dig dug tig tug nda nde ndan nden na ne ni nu"
                            + " abil ebil")
                    .split(" "));

    private TurkishStem() {}

    static String of(String word) {
        boolean[] reads = readsAsEndings(word);
        for (String whole : SHORT) {
            if (word.startsWith(whole) && reads[whole.length()]) {
                return whole;
            }
        }
        for (int cut = SHORTEST; cut < word.length(); cut++) {
            if (reads[cut]) {
                return hardened(word.substring(0, cut));
            }
        }
        return hardened(word);
    }

    /// Per place whether all that follows it is endings.
    private static boolean[] readsAsEndings(String word) {
        boolean[] reads = new boolean[word.length() + 1];
        reads[word.length()] = true;
        for (int from = word.length() - 1; from >= 0; from--) {
            int most = Math.min(word.length(), from + LONGEST_ENDING);
            for (int to = from + 1; to <= most && !reads[from]; to++) {
                reads[from] = reads[to] && ENDINGS.contains(word.substring(from, to));
            }
        }
        return reads;
    }

    /// "çocuk" becomes "çocuğu": the last consonant softens before an ending.
    private static String hardened(String stem) {
        int last = stem.length() - 1;
        return switch (stem.charAt(last)) {
            case 'g' -> stem.substring(0, last) + "k";
            case 'b' -> stem.substring(0, last) + "p";
            case 'd' -> stem.substring(0, last) + "t";
            default -> stem;
        };
    }
}
