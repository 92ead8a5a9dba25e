package nl.buurtpunt.protocol.release;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryKind;

/// One line of a manifest. The kind is a word and not an enum: a manifest may hold kinds of a newer server.
///
/// @param length in bytes
public record ManifestEntry(String kind, String id, String sha256, int length) implements Comparable<ManifestEntry> {
    private static final Comparator<ManifestEntry> SORTED =
            Comparator.comparing(ManifestEntry::kind).thenComparing(ManifestEntry::id);
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,31}");

    public ManifestEntry {
        if (!KIND.matcher(Checked.present("entry.kind", kind)).matches()) {
            throw new IllegalArgumentException("entry.kind is not a kind: " + kind);
        }
        Checked.id("entry.id", id);
        Checked.sha256("entry.sha256", sha256);
        if (length < 1 || length > Limits.ENTRY_BYTES) {
            throw new IllegalArgumentException("entry.length is not 1 to " + Limits.ENTRY_BYTES + ": " + length);
        }
    }

    public static ManifestEntry of(Entry entry) {
        byte[] bytes = EntryCodec.write(entry);
        return new ManifestEntry(entry.kind().wireName(), entry.id(), Sha256.hex(bytes), bytes.length);
    }

    public Optional<EntryKind> knownKind() {
        return EntryKind.ofWireName(kind);
    }

    String line() {
        return kind + " " + id + " " + sha256 + " " + length + "\n";
    }

    @Override
    public int compareTo(ManifestEntry other) {
        return SORTED.compare(this, other);
    }
}
