package nl.buurtpunt.server.letter;

/// A letter's place in the order in which letters were taken.
///
/// @param number rises, with gaps
public record Arrival(long number, LetterMark mark) {}
