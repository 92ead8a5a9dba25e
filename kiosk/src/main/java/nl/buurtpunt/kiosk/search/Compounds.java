package nl.buurtpunt.kiosk.search;

/// Finds the last part of compounds, where both parts are words of the guide: "toeslag" in "zorgtoeslag". Only in the
/// languages that write compounds in one word. What a compound begins with is found by its beginning anyhow.
final class Compounds {
    private static final int SHORTEST_PART = 4;
    private static final int WRITES_COMPOUNDS = 1 << Stems.LANGUAGES.indexOf("nl") | 1 << Stems.LANGUAGES.indexOf("de");

    private final Lexicon lexicon;
    private final byte[] languages;

    /// @param languages per term a bit for each language it is a word of
    Compounds(Lexicon lexicon, byte[] languages) {
        this.lexicon = lexicon;
        this.languages = languages;
    }

    Links links(Runnable breath, int termsABreath) {
        Longs links = new Longs();
        for (int term = 0; term < lexicon.size(); term++) {
            if (isWord(term) && lexicon.length(term) >= 2 * SHORTEST_PART) {
                int part = lastPart(lexicon.term(term));
                if (part >= 0) {
                    links.add(Links.packed(part, term));
                }
            }
            if (term % termsABreath == 0) {
                breath.run();
            }
        }
        return Links.of(lexicon.size(), links);
    }

    /// The longest last part whose first part is a word too.
    private int lastPart(String word) {
        for (int cut = SHORTEST_PART; cut <= word.length() - SHORTEST_PART; cut++) {
            int last = word(word.substring(cut));
            if (last >= 0 && isFirstPart(word.substring(0, cut))) {
                return last;
            }
        }
        return -1;
    }

    /// With or without the s that joins: "verblijfs-vergunning".
    private boolean isFirstPart(String part) {
        return word(part) >= 0
                || (part.length() > SHORTEST_PART
                        && part.endsWith("s")
                        && word(part.substring(0, part.length() - 1)) >= 0);
    }

    private int word(String text) {
        int term = lexicon.find(text);
        return term >= 0 && isWord(term) ? term : -1;
    }

    private boolean isWord(int term) {
        return (languages[term] & WRITES_COMPOUNDS) != 0;
    }
}
