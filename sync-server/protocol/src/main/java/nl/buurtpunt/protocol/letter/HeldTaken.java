package nl.buurtpunt.protocol.letter;

/// Answer to [HeldStatuses].
///
/// @param taken how many of them were news to the server
public record HeldTaken(int taken) {
    public HeldTaken {
        if (taken < 0) {
            throw new IllegalArgumentException("held.taken is " + taken);
        }
    }
}
