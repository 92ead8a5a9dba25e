package nl.buurtpunt.server.letter;

/// Bytes encrypted under a key of their own, and that key as it was wrapped. Without the wrapped key
/// nobody reads them.
///
/// @param wrappedBy id of the key that wraps, which is never in the database
@SuppressWarnings("ArrayRecordComponent")
record Locked(String wrappedBy, byte[] wrappedKey, byte[] bytes) {
    @Override
    public String toString() {
        return "Locked[" + bytes.length + " bytes]";
    }
}
