package nl.buurtpunt.server.casework;

import java.util.Locale;
import java.util.Optional;

/// Where a letter stands. The resident reads the same words as stages.
public enum CaseState {
    RECEIVED,
    SEEN,
    IN_PROGRESS,
    FORWARDED,
    ANSWERED,
    REOPENED,
    CLOSED;

    /// Whether the city still owes this letter an answer.
    public boolean isOpen() {
        return this != ANSWERED && this != CLOSED;
    }

    /// As it is typed and shown: `in-progress`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseState> ofWord(String word) {
        for (CaseState it : values()) {
            if (it.word().equals(word)) {
                return Optional.of(it);
            }
        }
        return Optional.empty();
    }
}
