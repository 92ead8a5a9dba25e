package nl.buurtpunt.kiosk.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// What people say in several words, found again whatever the order, the endings and the small words between: each is
/// kept as one number made of the sorted stems of the words that matter.
final class Phrases {
    /// More words than this are never looked up together.
    static final int LONGEST = 4;

    private final long[] facts;

    private Phrases(long[] facts) {
        this.facts = facts;
    }

    /// @param phrases packed; sorted here
    static Phrases of(Longs phrases) {
        phrases.sort();
        return new Phrases(phrases.toArray());
    }

    /// Phrase and subject in one number. Two phrases share a number about never, and then one service too many is
    /// found.
    static long packed(Set<String> stems, int subject) {
        return (key(stems) << Postings.SUBJECT_BITS) | subject;
    }

    /// The stems of the words that matter, each once.
    static SortedSet<String> stems(String language, List<String> words) {
        SortedSet<String> stems = new TreeSet<>();
        for (String word : words) {
            if (!StopWords.has(language, word)) {
                stems.add(Stems.of(language, word));
            }
        }
        return stems;
    }

    /// Tells which subjects have a phrase of exactly these stems.
    void with(Set<String> stems, IntConsumer subjects) {
        long key = key(stems) << Postings.SUBJECT_BITS;
        int at = Arrays.binarySearch(facts, key);
        for (int it = at < 0 ? -at - 1 : at; it < facts.length; it++) {
            if (facts[it] >>> Postings.SUBJECT_BITS != key >>> Postings.SUBJECT_BITS) {
                return;
            }
            subjects.accept((int) facts[it] & ((1 << Postings.SUBJECT_BITS) - 1));
        }
    }

    int bytes() {
        return facts.length * Long.BYTES;
    }

    /// Of 47 bits, so that the packed number is never negative.
    private static long key(Set<String> stems) {
        long hash = 0xcbf29ce484222325L;
        for (String stem : stems) {
            for (int at = 0; at < stem.length(); at++) {
                hash = (hash ^ stem.charAt(at)) * 0x100000001b3L;
            }
            hash = (hash ^ ' ') * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 32)) & ((1L << 47) - 1);
    }
}
