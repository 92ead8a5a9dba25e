package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import nl.buurtpunt.server.letter.LetterRef;

/// What can happen to a letter. Days by which something is due are reckoned once, when it happens, so that the history
/// tells the same tale whatever becomes of the calendar.
public sealed interface CaseAct {
    /// It came in; always the first.
    record Received(LocalDate due) implements CaseAct {}

    record Seen() implements CaseAct {}

    record Begun() implements CaseAct {}

    /// @param to a department or partner by function, never a person
    record Forwarded(String to) implements CaseAct {}

    record Answered(GivenAnswer answer) implements CaseAct {}

    record Closed() implements CaseAct {}

    record Reopened(LocalDate due) implements CaseAct {}

    /// For staff only.
    record Noted(String text) implements CaseAct {
        @Override
        public String toString() {
            return "Noted";
        }
    }

    /// The resident wrote again with the same code.
    ///
    /// @param due when it must be read, or answered when it says that nothing was solved
    record FollowedUp(LetterRef letter, boolean notSolved, LocalDate due) implements CaseAct {}

    /// It is about the same thing as another letter and goes the same way from now on.
    record Merged(LetterRef lead) implements CaseAct {}

    /// The day it is due comes near.
    record Reminded() implements CaseAct {}

    /// The day it was due has passed; the higher the level, the longer ago.
    record Escalated(int level) implements CaseAct {}

    /// From this day on the answer could be read at a kiosk.
    record Collectable() implements CaseAct {}

    /// The contact data was deleted by its own term.
    record ContactForgotten() implements CaseAct {}
}
