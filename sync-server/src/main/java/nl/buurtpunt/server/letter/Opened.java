package nl.buurtpunt.server.letter;

import nl.buurtpunt.protocol.letter.LetterText;

/// What staff may see of a letter.
public sealed interface Opened {
    record Legible(LetterMark mark, LetterText text, boolean hasContact) implements Opened {}

    /// It is here, but its seal or its lock does not open; it stays, for the key may come back.
    record Unreadable(LetterMark mark, String why) implements Opened {}

    record Purged() implements Opened {}

    record Unknown() implements Opened {}
}
