package nl.buurtpunt.kiosk.store;

/// What a look-up brought. Whoever asks does the same work with it in both cases.
///
/// @param held whether it is the status that was asked for @param signed the status, or a decoy from the same table
public record FoundStatus(boolean held, Bytes signed) {}
