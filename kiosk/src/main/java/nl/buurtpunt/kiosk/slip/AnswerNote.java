package nl.buurtpunt.kiosk.slip;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;

/// What the city answered to a letter, for paper: neither the letter nor its code.
///
/// @param parts oldest first
public record AnswerNote(List<Part> parts) {
    public AnswerNote {
        parts = List.copyOf(parts);
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
