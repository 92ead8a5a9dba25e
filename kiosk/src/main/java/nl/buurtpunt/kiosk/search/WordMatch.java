package nl.buurtpunt.kiosk.search;

import java.util.Set;

/// How well each service answers one typed word: found exactly, by its beginning, by its stem, as part of a compound,
/// and only when nothing says the same letters, with typos.
final class WordMatch {
    private static final float TOPIC = 0.35f;
    private static final float STEM = 0.85f;
    private static final float COMPOUND = 0.65f;
    private static final float ONE_TYPO = 0.75f;
    private static final float TWO_TYPOS = 0.5f;
    private static final float OTHER_FIRST_LETTER = 0.85f;
    private static final float BEGINNING = 0.6f;
    private static final float UNFINISHED_NOT_LAST = 0.8f;
    private static final float SPLIT = 0.8f;
    private static final int SHORTEST_FOR_ONE_TYPO = 4;
    private static final int SHORTEST_FOR_TWO_TYPOS = 6;
    private static final int SHORTEST_WHOLE_FOR_TWO_TYPOS = 10;
    private static final int SHORTEST_BEGINNING = 4;
    private static final int SHORTEST_SPLIT_PART = 3;
    private static final int SHORTEST_END = 5;

    private final SearchIndex.Tables tables;
    private final int[][] topics;
    private final float[] best;

    WordMatch(SearchIndex.Tables tables, int[][] topics, int services) {
        this.tables = tables;
        this.topics = topics;
        this.best = new float[services];
    }

    /// Per service how well it answers; zero where it does not.
    float[] scores() {
        return best;
    }

    /// @param open whether it may be the beginning of a longer word
    void word(String word, boolean open) {
        boolean known = take(tables.lexicon().find(word), 1);
        stems(word, STEM);
        known |= beginnings(word, open);
        known |= saying(word, open && word.length() >= SHORTEST_BEGINNING);
        if (!known && hasOnlyLetters(word)) {
            known = split(word);
            known |= ends(word);
            known |= typos(word, word.length() < SHORTEST_FOR_ONE_TYPO ? 0 : 1, open);
            if (!known) {
                misspelled(word, open);
            }
        }
        if (Spelling.isNumber(word)) {
            tables.phones().beginningWith(word, it -> put(it, Field.NAME.weight()));
        }
    }

    /// Two typed words written as one: only what is really there.
    void joined(String word, boolean open) {
        take(tables.lexicon().find(word), 1);
        if (open) {
            beginnings(word, true);
        }
    }

    /// All that was typed in one word, against whole names and whole sayings, however the blanks were put.
    void whole(String word, boolean open) {
        take(tables.lexicon().find(Spelling.bounded(word)), 1);
        if (!saying(word, open) && word.length() >= SHORTEST_FOR_ONE_TYPO) {
            typos(marked(word), word.length() < SHORTEST_WHOLE_FOR_TWO_TYPOS ? 1 : 2, open);
        }
    }

    private boolean saying(String word, boolean open) {
        String saying = marked(word);
        boolean known = take(tables.lexicon().find(saying), 1);
        known |= open && beginnings(saying, true);
        return known;
    }

    private static String marked(String word) {
        return Spelling.bounded(Lexicon.SAYING + word);
    }

    private boolean stems(String word, float share) {
        Set<String> stems = Stems.all(word);
        stems.add(word);
        boolean known = false;
        for (String stem : stems) {
            int term = tables.lexicon().find(stem);
            if (term >= 0) {
                known |= take(term, share);
                known |= family(term, share);
                for (int it = 0; it < tables.compounds().count(term); it++) {
                    take(tables.compounds().target(term, it), share * COMPOUND);
                }
            }
        }
        return known;
    }

    /// The words that have this stem.
    private boolean family(int stem, float share) {
        boolean known = false;
        for (int it = 0; it < tables.families().count(stem); it++) {
            known |= take(tables.families().target(stem, it), share);
        }
        return known;
    }

    /// What no single typo explains: several of them, doubled letters, or a typo beneath an ending.
    private void misspelled(String word, boolean open) {
        if (word.length() < SHORTEST_FOR_ONE_TYPO) {
            typos(word, 1, false);
            return;
        }
        if (word.length() >= SHORTEST_FOR_TWO_TYPOS && typos(word, 2, open)) {
            return;
        }
        Set<String> others = Stems.all(word);
        others.add(Stems.single(word));
        others.remove(word);
        boolean known = false;
        for (String other : others) {
            known |= stems(other, ONE_TYPO);
        }
        for (String other : known ? Set.<String>of() : others) {
            if (other.length() >= SHORTEST_FOR_ONE_TYPO) {
                typos(other, 1, false);
            }
        }
    }

    private boolean beginnings(String word, boolean open) {
        if (!open && word.length() < SHORTEST_BEGINNING) {
            return false;
        }
        Lexicon lexicon = tables.lexicon();
        boolean known = false;
        for (int term = lexicon.firstNotBefore(word); term < lexicon.size() && lexicon.startsWith(term, word); term++) {
            float typedOf = (float) word.length() / lexicon.length(term);
            float share = BEGINNING + (1 - BEGINNING) * typedOf;
            if (lexicon.length(term) > word.length()) {
                known |= take(term, open ? share * 0.98f : share * UNFINISHED_NOT_LAST);
            }
        }
        return known;
    }

    /// One typed word that the guide writes as two, cut where both parts are longest: "huurachterstand" where it says
    /// "achterstand van de huur".
    private boolean split(String word) {
        for (int shorter = word.length() / 2; shorter >= SHORTEST_SPLIT_PART; shorter--) {
            if (splitAt(word, shorter) || splitAt(word, word.length() - shorter)) {
                return true;
            }
        }
        return false;
    }

    /// The end of a compound that stands nowhere by itself: "toeslag" where the guide only says "huurtoeslag".
    private boolean ends(String word) {
        boolean[] known = new boolean[1];
        if (word.length() >= SHORTEST_END) {
            tables.lexicon().endingWith(word, term -> known[0] |= take(term, COMPOUND));
        }
        return known[0];
    }

    private boolean splitAt(String word, int cut) {
        WordMatch first = new WordMatch(tables, topics, best.length);
        WordMatch second = new WordMatch(tables, topics, best.length);
        if (!first.part(word.substring(0, cut)) || !second.part(word.substring(cut))) {
            return false;
        }
        for (int service = 0; service < best.length; service++) {
            best[service] = Math.max(best[service], (first.best[service] + second.best[service]) / 2);
        }
        return true;
    }

    /// As it is, by its stem, or without the s that joins.
    private boolean part(String part) {
        boolean known = take(tables.lexicon().find(part), SPLIT);
        known |= stems(part, SPLIT * STEM);
        if (!known && part.length() > SHORTEST_SPLIT_PART && part.endsWith("s")) {
            known = take(tables.lexicon().find(part.substring(0, part.length() - 1)), SPLIT);
        }
        return known;
    }

    /// @return whether anything was found
    private boolean typos(String word, int edits, boolean open) {
        if (edits == 0) {
            return false;
        }
        boolean[] known = new boolean[1];
        Lexicon lexicon = tables.lexicon();
        lexicon.near(word, edits, open, (term, distance) -> {
            float share = distance == 0 ? 1 : distance == 1 ? ONE_TYPO : TWO_TYPOS;
            if (!lexicon.sameFirstLetter(term, word)) {
                share *= OTHER_FIRST_LETTER;
            }
            if (lexicon.length(term) > word.length() + distance) {
                share *= BEGINNING + (1 - BEGINNING) * word.length() / lexicon.length(term);
            }
            known[0] |= take(term, share);
            known[0] |= family(term, share * STEM);
        });
        return known[0];
    }

    /// Whether anything stands under this term.
    private boolean take(int term, float share) {
        if (term < 0 || !tables.postings().has(term)) {
            return false;
        }
        tables.postings().of(term, (subject, field) -> put(subject, field.weight() * share));
        return true;
    }

    private void put(int subject, float score) {
        if (subject < best.length) {
            best[subject] = Math.max(best[subject], score);
        } else {
            for (int service : topics[subject - best.length]) {
                best[service] = Math.max(best[service], score * TOPIC);
            }
        }
    }

    private static boolean hasOnlyLetters(String word) {
        return word.chars().noneMatch(Character::isDigit);
    }
}
