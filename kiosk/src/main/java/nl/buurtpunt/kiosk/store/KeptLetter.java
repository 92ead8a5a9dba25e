package nl.buurtpunt.kiosk.store;

/// A sealed letter that is on the disk.
///
/// @param sequence this kiosk's own rising number of it, from 1
public record KeptLetter(long sequence, String id, String sha256, Bytes bytes) {}
