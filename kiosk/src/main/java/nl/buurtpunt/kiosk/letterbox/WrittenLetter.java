package nl.buurtpunt.kiosk.letterbox;

import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Language;

/// A letter as a resident wrote it, on its way into the box.
///
/// @param text may be blank only when an earlier letter is said not to be solved
public record WrittenLetter(
        Kind kind,
        Subject about,
        Language language,
        String text,
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<Earlier> earlier) {
    /// What sort of letter it is.
    public enum Kind {
        IDEA,
        WISH,
        COMPLAINT,
        COMPLIMENT,
        QUESTION,
        CALL_BACK
    }

    /// What sort of thing it is about.
    public enum SubjectKind {
        CITY,
        NEIGHBOURHOOD,
        NOTICE,
        EVENT,
        PLAN,
        LETTER
    }

    /// What it is about.
    ///
    /// @param id of the point, notice, event or plan; may be empty
    /// @param title in Dutch, for who reads the letter; may be empty
    public record Subject(SubjectKind kind, String id, String title) {}

    /// The letter it follows.
    ///
    /// @param notSolved the resident says that the answer did not solve it
    public record Earlier(EarlierLetter letter, boolean notSolved) {}

    /// Whether the city is told who wrote it.
    public boolean hasContact() {
        return name.isPresent() || phone.isPresent() || email.isPresent();
    }

    /// Nothing of what somebody wrote: it may end in a log.
    @Override
    public String toString() {
        return "a written letter";
    }
}
