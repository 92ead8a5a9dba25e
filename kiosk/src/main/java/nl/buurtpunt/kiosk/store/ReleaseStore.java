package nl.buurtpunt.kiosk.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The guide's release and its entries. May be called from any thread but that of the screen; calls wait for
/// each other.
public interface ReleaseStore extends AutoCloseable {
    /// Which of the wanted entries are not held. A store that cannot be read lacks them all.
    Set<EntryHash> lacking(Collection<EntryHash> wanted);

    default boolean has(EntryHash hash) {
        return lacking(List.of(hash)).isEmpty();
    }

    /// Keeps entries, all or none of the batch, under the hash of their bytes; they survive a restart, so that
    /// a download that was cut off goes on where it stopped. At most 1,000,000 bytes each.
    StageResult stage(Collection<Bytes> entries);

    /// Makes a release current in one transaction; the one before stays as the last good one. The caller has
    /// checked the signature and has raised the order floor. Asking twice for the same release is answered
    /// `Switched` twice.
    SwitchResult switchTo(StoredRelease release);

    /// Reads the current release whole and checks every entry against its hash.
    default CurrentRelease current() {
        return current(Set.of());
    }

    /// As [#current()], but without the entries that the caller has read before: of a large guide with one edit, one
    /// entry is read.
    CurrentRelease current(Set<EntryHash> known);

    /// Drops what neither the current release nor the last good one needs. To be asked after a switch, not
    /// while entries are being staged.
    PruneResult prune();

    StoreHealth health();

    @Override
    void close();
}
