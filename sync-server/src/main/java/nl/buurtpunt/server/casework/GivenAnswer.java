package nl.buurtpunt.server.casework;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the city wrote back. Without an outcome it is a word in between, and the answer is still owed.
///
/// @param texts by language; always with Dutch, so that whoever helps the resident can read it too
/// @param from the department it comes from, by function
public record GivenAnswer(
        @Nullable Outcome outcome,
        SortedMap<String, String> texts,
        @Nullable String from) {
    static final String DUTCH = "nl";

    public GivenAnswer {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
        if (texts.getOrDefault(DUTCH, "").isBlank()) {
            throw new IllegalArgumentException("an answer has a Dutch text");
        }
        if (texts.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an answer has no empty text");
        }
    }

    /// Says how much, never what: answers are for the resident and whoever opens the letter.
    @Override
    public String toString() {
        return "GivenAnswer[" + outcome + ", " + texts.keySet() + "]";
    }
}
