package nl.buurtpunt.server.letter;

import nl.buurtpunt.protocol.letter.LetterContact;

/// How the writer of a letter may be reached.
public sealed interface OpenedContact {
    record Legible(LetterContact contact) implements OpenedContact {
        @Override
        public String toString() {
            return "Legible[not shown]";
        }
    }

    record Unreadable(String why) implements OpenedContact {}

    /// There never was any, it has been deleted, or the letter is not here.
    record None() implements OpenedContact {}
}
