package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;
import org.jspecify.annotations.Nullable;

/// The guide's release in an H2 file; damaged, it is set aside and begins anew, to be filled from the server.
final class H2ReleaseStore implements ReleaseStore {
    static final String NAME = "release";
    private static final long MOST_BYTES = 64L << 20;

    private final StoreFolder folder;
    private final H2File file;
    private StoreHealth health = new StoreHealth.Sound();

    private H2ReleaseStore(StoreFolder folder) {
        this.folder = folder;
        this.file = new H2File(folder, NAME, ReleaseTables.SCHEMA, false, MOST_BYTES);
    }

    static ReleaseStore open(StoreFolder folder) {
        var store = new H2ReleaseStore(folder);
        switch (store.file.read(Schema::version)) {
            case Done<Integer> opened -> store.health = Opening.health(store.file);
            case Failed<Integer>(StoreTrouble trouble) -> store.suffer(trouble);
        }
        return store;
    }

    @Override
    public synchronized Set<EntryHash> lacking(Collection<EntryHash> wanted) {
        Set<EntryHash> lacking = new LinkedHashSet<>(wanted);
        switch (file.read(ReleaseTables::heldHashes)) {
            case Done<Set<EntryHash>>(Set<EntryHash> held) -> lacking.removeAll(held);
            case Failed<Set<EntryHash>>(StoreTrouble trouble) -> suffer(trouble);
        }
        return lacking;
    }

    @Override
    public synchronized StageResult stage(Collection<Bytes> entries) {
        Map<EntryHash, Bytes> byHash = new LinkedHashMap<>();
        entries.forEach(entry -> byHash.put(EntryHash.of(entry), entry));
        Attempt<Integer> attempt = change(connection -> {
            byHash.keySet().removeAll(ReleaseTables.heldHashes(connection));
            ReleaseTables.insert(connection, byHash);
            return byHash.size();
        });
        return switch (attempt) {
            case Done<Integer>(Integer added) -> new StageResult.Staged(added);
            case Failed<Integer>(StoreTrouble trouble) -> suffer(trouble);
        };
    }

    @Override
    public synchronized SwitchResult switchTo(StoredRelease release) {
        return switch (change(connection -> switchIn(connection, release))) {
            case Done<SwitchResult>(SwitchResult result) -> result;
            case Failed<SwitchResult>(StoreTrouble trouble) -> suffer(trouble);
        };
    }

    private <T> Attempt<T> change(H2File.Work<T> work) {
        Attempt<T> attempt = file.change(work);
        if (attempt instanceof Done<T>) {
            health = Opening.afterWriting(health);
        }
        return attempt;
    }

    private static SwitchResult switchIn(Connection connection, StoredRelease release) throws SQLException {
        StoredRelease current = ReleaseTables.release(connection, ReleaseTables.CURRENT);
        if (current != null && current.equals(release)) {
            return new SwitchResult.Switched();
        }
        if (current != null && current.order().compareTo(release.order()) >= 0) {
            return new SwitchResult.NotRising(current.order());
        }
        Set<EntryHash> lacking = new LinkedHashSet<>(release.entries());
        // Most of them are in the release before, whose entries are never dropped.
        if (current != null) {
            current.entries().forEach(lacking::remove);
        }
        lacking.removeAll(ReleaseTables.heldOf(connection, lacking));
        if (!lacking.isEmpty()) {
            return new SwitchResult.Lacking(lacking);
        }
        ReleaseTables.makeCurrent(connection, release);
        return new SwitchResult.Switched();
    }

    @Override
    public synchronized CurrentRelease current(Set<EntryHash> known) {
        return switch (file.read(connection -> currentIn(connection, known))) {
            case Done<CurrentRelease>(CurrentRelease current) -> current;
            case Failed<CurrentRelease>(StoreTrouble trouble) ->
                suffer(trouble) instanceof Damaged damaged ? damaged : new CurrentRelease.None();
        };
    }

    private static CurrentRelease currentIn(Connection connection, Set<EntryHash> known) throws SQLException {
        StoredRelease release = ReleaseTables.release(connection, ReleaseTables.CURRENT);
        if (release == null) {
            return new CurrentRelease.None();
        }
        Set<EntryHash> wanted = new HashSet<>(release.entries());
        wanted.removeAll(known);
        Map<EntryHash, Bytes> entries = ReleaseTables.entries(connection, wanted);
        if (entries.size() < wanted.size()) {
            throw new DamagedRowException("an entry of the current release is missing");
        }
        return new CurrentRelease.Held(release, entries);
    }

    @Override
    public synchronized PruneResult prune() {
        Attempt<Integer> attempt = change(connection -> {
            List<EntryHash> unneeded = new ArrayList<>(ReleaseTables.heldHashes(connection));
            unneeded.removeAll(needed(connection));
            ReleaseTables.delete(connection, unneeded);
            return unneeded.size();
        });
        return switch (attempt) {
            case Done<Integer>(Integer count) -> new PruneResult.Pruned(count);
            case Failed<Integer>(StoreTrouble trouble) -> suffer(trouble);
        };
    }

    private static Set<EntryHash> needed(Connection connection) throws SQLException {
        Set<EntryHash> needed = new HashSet<>();
        for (String place : List.of(ReleaseTables.CURRENT, ReleaseTables.LAST_GOOD)) {
            @Nullable StoredRelease release = ReleaseTables.release(connection, place);
            if (release != null) {
                needed.addAll(release.entries());
            }
        }
        return needed;
    }

    /// Remembers a trouble for health; a damaged file makes way for a new one at once.
    private StoreTrouble suffer(StoreTrouble trouble) {
        if (trouble instanceof Damaged damaged) {
            file.drop();
            health = Opening.setAside(folder, NAME, damaged, SetAside.KEEP_FEW);
        } else {
            health = new StoreHealth.CannotWrite(trouble.reason());
        }
        return trouble;
    }

    @Override
    public synchronized StoreHealth health() {
        return health;
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
