package nl.buurtpunt.server.letter;

import nl.buurtpunt.protocol.letter.Acknowledgement;

/// What becomes of a letter that is offered.
public sealed interface Taking {
    /// It is on the disk, now or since before.
    record Taken(Acknowledgement acknowledgement, boolean isNew) implements Taking {}

    /// Other bytes have this id, or another letter has its look-up hash; nothing changed.
    record Conflict() implements Taking {}

    /// @param why names the field, and says nothing of what is in it
    record Malformed(String why) implements Taking {}

    /// Nothing is wrong with it; it may be offered again later.
    record Later(int seconds) implements Taking {}
}
