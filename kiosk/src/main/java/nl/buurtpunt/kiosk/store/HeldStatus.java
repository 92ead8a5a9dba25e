package nl.buurtpunt.kiosk.store;

/// The sealed and signed status of a letter from any kiosk, as it was received.
///
/// @param lookUpHash 64 lower-case hexadecimal digits
/// @param number rises with every status of this letter
/// @param withdrawn nothing is to be read any more; the number stays, so that no older one comes back
public record HeldStatus(String lookUpHash, long number, boolean withdrawn, Bytes signed) {}
