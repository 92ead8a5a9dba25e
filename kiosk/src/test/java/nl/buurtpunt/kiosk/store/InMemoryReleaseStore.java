package nl.buurtpunt.kiosk.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;
import org.jspecify.annotations.Nullable;

/// The release store's twin: forgets with the program, otherwise the same promises. Tests may make its next
/// change fail.
public final class InMemoryReleaseStore implements ReleaseStore {
    private final Map<EntryHash, Bytes> entries = new HashMap<>();
    private Optional<StoredRelease> current = Optional.empty();
    private Optional<StoredRelease> lastGood = Optional.empty();
    private Optional<StoreTrouble> next = Optional.empty();
    private StoreHealth health = new StoreHealth.Sound();

    /// The next change is answered with this trouble and changes nothing; `Damaged` empties the store as the
    /// real one does.
    public synchronized void failNext(StoreTrouble trouble) {
        next = Optional.of(trouble);
    }

    @Override
    public synchronized Set<EntryHash> lacking(Collection<EntryHash> wanted) {
        Set<EntryHash> lacking = new LinkedHashSet<>(wanted);
        lacking.removeAll(entries.keySet());
        return lacking;
    }

    @Override
    public synchronized StageResult stage(Collection<Bytes> batch) {
        StoreTrouble trouble = takeTrouble();
        if (trouble != null) {
            return trouble;
        }
        int before = entries.size();
        batch.forEach(entry -> entries.putIfAbsent(EntryHash.of(entry), entry));
        return new StageResult.Staged(entries.size() - before);
    }

    @Override
    public synchronized SwitchResult switchTo(StoredRelease release) {
        StoreTrouble trouble = takeTrouble();
        if (trouble != null) {
            return trouble;
        }
        if (current.isPresent() && current.get().equals(release)) {
            return new SwitchResult.Switched();
        }
        if (current.isPresent() && current.get().order().compareTo(release.order()) >= 0) {
            return new SwitchResult.NotRising(current.get().order());
        }
        Set<EntryHash> lacking = lacking(release.entries());
        if (!lacking.isEmpty()) {
            return new SwitchResult.Lacking(lacking);
        }
        lastGood = current;
        current = Optional.of(release);
        return new SwitchResult.Switched();
    }

    @Override
    public synchronized CurrentRelease current(Set<EntryHash> known) {
        if (next.orElse(null) instanceof Damaged && takeTrouble() instanceof Damaged damaged) {
            return damaged;
        }
        if (current.isEmpty()) {
            return new CurrentRelease.None();
        }
        Map<EntryHash, Bytes> held = new LinkedHashMap<>();
        for (EntryHash hash : current.get().entries()) {
            if (!known.contains(hash)) {
                held.put(hash, Objects.requireNonNull(entries.get(hash)));
            }
        }
        return new CurrentRelease.Held(current.get(), held);
    }

    @Override
    public synchronized PruneResult prune() {
        StoreTrouble trouble = takeTrouble();
        if (trouble != null) {
            return trouble;
        }
        Set<EntryHash> needed = new HashSet<>();
        current.ifPresent(release -> needed.addAll(release.entries()));
        lastGood.ifPresent(release -> needed.addAll(release.entries()));
        int before = entries.size();
        entries.keySet().retainAll(needed);
        return new PruneResult.Pruned(before - entries.size());
    }

    @Override
    public synchronized StoreHealth health() {
        return health;
    }

    @Override
    public void close() {}

    private @Nullable StoreTrouble takeTrouble() {
        StoreTrouble trouble = next.orElse(null);
        next = Optional.empty();
        if (trouble instanceof Damaged damaged) {
            entries.clear();
            current = Optional.empty();
            lastGood = Optional.empty();
            health = new StoreHealth.WasDamaged(damaged.reason(), "nowhere: in memory", false);
        }
        return trouble;
    }
}
