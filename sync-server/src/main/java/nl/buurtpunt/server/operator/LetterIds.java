package nl.buurtpunt.server.operator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.letter.LetterRef;

/// Letters by the short id that people read and type: the end of the letter's own id, which is random. Where two end
/// alike both are shown whole.
final class LetterIds {
    private static final int SHORT = 8;
    private static final int LEAST = 4;

    private final List<LetterRef> all;
    private final Map<String, Integer> ends = new HashMap<>();

    LetterIds(List<CaseRow> rows) {
        all = rows.stream().map(CaseRow::ref).toList();
        all.forEach(it -> ends.merge(end(it), 1, Integer::sum));
    }

    String shown(LetterRef ref) {
        return ends.getOrDefault(end(ref), 0) > 1 ? ref.toString() : end(ref);
    }

    /// Short, and nearly always enough to name it.
    static String end(LetterRef ref) {
        return ref.id().substring(Math.max(0, ref.id().length() - SHORT));
    }

    /// The one letter that is meant; otherwise why not, on the answer.
    Optional<LetterRef> find(String typed, Answer answer) {
        if (typed.length() < LEAST) {
            answer.complain("'" + typed + "' is too short for a letter's id: at least " + LEAST
                    + " characters of its end, as `letters list` shows it");
            return Optional.empty();
        }
        List<LetterRef> found = all.stream()
                .filter(it -> it.id().endsWith(typed) || it.toString().equals(typed))
                .toList();
        if (found.isEmpty()) {
            answer.complain("there is no letter " + typed + ": see `letters list`");
            return Optional.empty();
        }
        if (found.size() > 1) {
            answer.complain("several letters end in " + typed + "; name one of these whole:");
            found.forEach(it -> answer.complain(it.toString()));
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }
}
