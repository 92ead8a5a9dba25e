package nl.buurtpunt.kiosk.search;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Every term of the index in the order of its letters. A term is known by its place here.
///
/// Sayings of several words stand first, written as one word behind a mark, so that words and sayings can be searched
/// apart: there are many more sayings than words.
///
/// Beside each term stands how many letters it shares with the one before, so that the search for typos computes
/// shared beginnings once and passes over whole families that are too different.
final class Lexicon {
    /// Before every letter in order.
    static final char SAYING = 1;

    private final char[] letters;
    private final int[] starts;
    private final byte[] shared;
    private final int firstWord;

    private Lexicon(char[] letters, int[] starts) {
        this.letters = letters;
        this.starts = starts;
        this.shared = new byte[starts.length - 1];
        for (int term = 1; term < size(); term++) {
            int most = Math.min(length(term), length(term - 1));
            int same = 0;
            while (same < most && letter(term, same) == letter(term - 1, same)) {
                same++;
            }
            shared[term] = (byte) same;
        }
        this.firstWord = firstNotBefore(String.valueOf((char) (SAYING + 1)));
    }

    /// Told of each term that is near enough.
    @FunctionalInterface
    interface Found {
        /// @param distance edits away
        void term(int term, int distance);
    }

    /// @param order the numbers of the pool's terms in the order of their letters
    static Lexicon of(TermPool pool, int[] order) {
        int[] starts = new int[order.length + 1];
        char[] letters = pool.inOrder(order, starts);
        return new Lexicon(letters, starts);
    }

    int size() {
        return starts.length - 1;
    }

    int length(int term) {
        return starts[term + 1] - starts[term];
    }

    String term(int term) {
        return new String(letters, starts[term], length(term));
    }

    /// The place of exactly this word; negative when it is not here.
    int find(String word) {
        int place = firstNotBefore(word);
        return place < size() && length(place) == word.length() && startsWith(place, word) ? place : -1;
    }

    /// The first term that is not before this word in order; those that begin with it follow from there.
    int firstNotBefore(String word) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, word) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean startsWith(int term, String word) {
        return length(term) >= word.length() && hasAt(term, 0, word);
    }

    /// Tells the terms that end with this word and have more before it.
    void endingWith(String word, IntConsumer found) {
        char last = word.charAt(word.length() - 1);
        for (int term = firstWord; term < size(); term++) {
            int before = length(term) - word.length();
            if (before > 0 && letters[starts[term + 1] - 1] == last && hasAt(term, before, word)) {
                found.accept(term);
            }
        }
    }

    private boolean hasAt(int term, int from, String word) {
        for (int at = 0; at < word.length(); at++) {
            if (letter(term, from + at) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    boolean sameFirstLetter(int term, String word) {
        int first = word.charAt(0) == SAYING ? 1 : 0;
        return length(term) > first && word.length() > first && letter(term, first) == word.charAt(first);
    }

    /// Finds the terms that are at most so many edits away: a letter missing, added, changed, or two neighbours swapped
    /// (Damerau and Levenshtein's distance in its restricted form). A saying is compared to
    /// sayings, a word to words.
    ///
    /// @param open whether the word is still being typed, so that a term need only begin like it
    void near(String word, int mostEdits, boolean open, Found found) {
        new Near(word, mostEdits, open, found).walk();
    }

    int bytes() {
        return letters.length * Character.BYTES + starts.length * Integer.BYTES + shared.length;
    }

    private char letter(int term, int at) {
        return letters[starts[term] + at];
    }

    private int compare(int term, String word) {
        int most = Math.min(length(term), word.length());
        for (int at = 0; at < most; at++) {
            int difference = Character.compare(letter(term, at), word.charAt(at));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(length(term), word.length());
    }

    /// One walk over all terms: a row of distances per letter of the term, kept as long as the next term shares it.
    private final class Near {
        private final String word;
        private final int most;
        private final boolean open;
        private final Found found;
        private final int[][] rows = new int[Spelling.LONGEST_WORD + 2][];
        /// Per letter of the term the least distance at which the whole word was used up so far.
        private final int[] used = new int[Spelling.LONGEST_WORD + 2];

        Near(String word, int most, boolean open, Found found) {
            this.word = word;
            this.most = most;
            this.open = open;
            this.found = found;
            int[] first = new int[word.length() + 1];
            Arrays.setAll(first, it -> it);
            rows[0] = first;
            used[0] = word.length();
        }

        void walk() {
            int computed = 0;
            int dead = Integer.MAX_VALUE;
            boolean saying = word.charAt(0) == SAYING;
            int first = saying ? 0 : firstWord;
            int end = saying ? firstWord : size();
            for (int term = first; term < end; term++) {
                int same = term == first ? 0 : shared[term];
                if (same >= dead) {
                    if (open && used[dead] <= most) {
                        found.term(term, used[dead]);
                    }
                    continue;
                }
                computed = Math.min(computed, same);
                dead = Integer.MAX_VALUE;
                int length = length(term);
                while (computed < length && dead == Integer.MAX_VALUE) {
                    computed++;
                    if (row(term, computed) > most) {
                        dead = computed;
                    }
                }
                tell(term, computed, dead);
            }
        }

        private void tell(int term, int computed, int dead) {
            if (open) {
                if (used[computed] <= most) {
                    found.term(term, used[computed]);
                }
            } else if (dead == Integer.MAX_VALUE) {
                int distance = row(computed)[word.length()];
                if (distance <= most) {
                    found.term(term, distance);
                }
            }
        }

        /// Computes the row after so many letters of the term; gives the least distance in it.
        private int row(int term, int depth) {
            int[] row = row(depth);
            int[] before = row(depth - 1);
            char letter = letter(term, depth - 1);
            char previous = depth > 1 ? letter(term, depth - 2) : 0;
            row[0] = depth;
            int least = depth;
            for (int at = 1; at <= word.length(); at++) {
                char typed = word.charAt(at - 1);
                int distance = before[at - 1] + (typed == letter ? 0 : 1);
                distance = Math.min(distance, Math.min(before[at], row[at - 1]) + 1);
                if (depth > 1 && at > 1 && typed == previous && word.charAt(at - 2) == letter) {
                    distance = Math.min(distance, row(depth - 2)[at - 2] + 1);
                }
                row[at] = distance;
                least = Math.min(least, distance);
            }
            used[depth] = Math.min(used[depth - 1], row[word.length()]);
            return least;
        }

        private int[] row(int depth) {
            int[] row = rows[depth];
            if (row == null) {
                row = new int[word.length() + 1];
                rows[depth] = row;
            }
            return row;
        }
    }
}
