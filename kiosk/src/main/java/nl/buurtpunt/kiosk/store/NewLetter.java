package nl.buurtpunt.kiosk.store;

/// A sealed letter on its way into the store.
///
/// @param id chosen once and for all, unique
/// @param sha256 of the bytes, 64 lower-case hexadecimal digits
/// @param bytes as they will be sent, every time the same
/// @param lookUpHash under which it is found here by its code; empty when it has none of its own
public record NewLetter(String id, String sha256, Bytes bytes, String lookUpHash) {
    public NewLetter(String id, String sha256, Bytes bytes) {
        this(id, sha256, bytes, "");
    }

    public NewLetter {
        if (!EntryHash.of(bytes).hex().equals(sha256)) {
            throw new IllegalArgumentException("the hash is not of these bytes");
        }
    }
}
