package nl.buurtpunt.kiosk.store;

/// A sealed letter that is on the disk.
///
/// @param sequence this kiosk's own rising number of it, from 1
/// @param lookUpHash under which it is found here by its code; empty when it has none of its own
public record KeptLetter(long sequence, String id, String sha256, Bytes bytes, String lookUpHash) {
    public KeptLetter(long sequence, String id, String sha256, Bytes bytes) {
        this(sequence, id, sha256, bytes, "");
    }
}
