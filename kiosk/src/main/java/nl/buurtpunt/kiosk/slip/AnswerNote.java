package nl.buurtpunt.kiosk.slip;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;

/// How far a letter is and what the city answered, for paper: neither the letter nor its code.
///
/// @param now how far it is
/// @param parts what was answered, oldest first
/// @param steps what happened to it, oldest first
public record AnswerNote(List<Rendered> now, List<Part> parts, List<Rendered> steps) {
    public AnswerNote {
        now = List.copyOf(now);
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /// Only what was answered.
    public AnswerNote(List<Part> parts) {
        this(List.of(), parts, List.of());
    }

    /// One answer.
    ///
    /// @param facts when, from which department, with what outcome; each a line of its own above the words
    /// @param words in Dutch and, when somebody wrote it, in the resident's language
    public record Part(List<Rendered> facts, Text words) {
        public Part {
            facts = List.copyOf(facts);
        }
    }

    /// Nothing of what was answered: it may end in a log.
    @Override
    public String toString() {
        return "an answer";
    }
}
