package nl.buurtpunt.kiosk.store;

/// The sealed and signed status of a letter from any kiosk, as it was received.
///
/// @param lookUpHash 64 lower-case hexadecimal digits
/// @param number rises with every status of this letter
/// @param withdrawn nothing is to be read any more; the number stays, so that no older one comes back
public record HeldStatus(String lookUpHash, long number, boolean withdrawn, Bytes signed) {

    /// Whether it takes the place of the one held of the same letter: above it, or the same number signed anew, which
    /// the server does when a key is retired. A withdrawal is never undone under its own number.
    boolean replaces(HeldStatus held) {
        if (number != held.number) {
            return number > held.number;
        }
        return (withdrawn || !held.withdrawn) && !signed.equals(held.signed);
    }
}
