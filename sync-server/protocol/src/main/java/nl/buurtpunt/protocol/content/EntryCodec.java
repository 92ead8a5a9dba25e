package nl.buurtpunt.protocol.content;

import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;

/// Entries to bytes and back. An entry's hash and length are those of the bytes written here.
public final class EntryCodec {
    private EntryCodec() {}

    /// Equal entries give equal bytes, on every machine.
    public static byte[] write(Entry entry) {
        return WireJson.write(entry);
    }

    /// Reads what a server of any version wrote; fields it does not know are passed over.
    public static ReadEntry read(EntryKind kind, byte[] bytes) {
        if (bytes.length > Limits.ENTRY_BYTES) {
            return new ReadEntry.Unreadable(kind.wireName() + " of " + bytes.length + " bytes is too long");
        }
        try {
            return new ReadEntry.Understood(WireJson.read(kind.type(), bytes));
        } catch (MalformedWireException e) {
            return new ReadEntry.Unreadable(String.valueOf(e.getMessage()));
        }
    }

    /// What became of the bytes of one entry; one that cannot be read is skipped by its reader, never fatal.
    public sealed interface ReadEntry {
        record Understood(Entry entry) implements ReadEntry {}

        record Unreadable(String reason) implements ReadEntry {}
    }
}
