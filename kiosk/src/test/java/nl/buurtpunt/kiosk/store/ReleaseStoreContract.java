package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every release store promises, whatever keeps it.
abstract class ReleaseStoreContract {
    abstract ReleaseStore store();

    @Test
    void holdsNothingAtFirst() {
        assertThat(store().current()).isEqualTo(new CurrentRelease.None());
        assertThat(store().health()).isEqualTo(new StoreHealth.Sound());
    }

    @Test
    void tellsWhichEntriesAreLackingUntilTheyAreStaged() {
        List<Bytes> entries = Releases.entries("a", 5);
        Set<EntryHash> hashes = Set.copyOf(Releases.hashes(entries));
        assertThat(store().lacking(hashes)).isEqualTo(hashes);

        assertThat(store().stage(entries.subList(0, 3))).isEqualTo(new StageResult.Staged(3));

        assertThat(store().lacking(hashes)).containsExactlyInAnyOrderElementsOf(Releases.hashes(entries.subList(3, 5)));
        assertThat(store().has(EntryHash.of(entries.getFirst()))).isTrue();
        assertThat(store().has(EntryHash.of(entries.getLast()))).isFalse();
    }

    @Test
    void stagingTwiceAddsNothing() {
        List<Bytes> entries = Releases.entries("a", 5);
        store().stage(entries.subList(0, 3));
        assertThat(store().stage(entries)).isEqualTo(new StageResult.Staged(2));
        assertThat(store().stage(List.of(entries.getFirst(), entries.getFirst())))
                .isEqualTo(new StageResult.Staged(0));
    }

    @Test
    void stagedEntriesAreNotARelease() {
        store().stage(Releases.entries("a", 5));
        assertThat(store().current()).isEqualTo(new CurrentRelease.None());
    }

    @Test
    void switchesAndReadsBackTheVeryBytes() {
        List<Bytes> entries = Releases.entries("a", 5);
        StoredRelease release = Releases.release(1, entries);
        store().stage(entries);

        assertThat(store().switchTo(release)).isEqualTo(new SwitchResult.Switched());

        assertThat(store().current()).isEqualTo(new CurrentRelease.Held(release, Releases.byHash(entries)));
    }

    @Test
    void leavesOutWhatTheCallerKnows() {
        List<Bytes> entries = Releases.entries("a", 5);
        StoredRelease release = Releases.release(1, entries);
        store().stage(entries);
        store().switchTo(release);

        Set<EntryHash> known = Set.copyOf(Releases.hashes(entries.subList(0, 4)));

        assertThat(store().current(known))
                .isEqualTo(new CurrentRelease.Held(release, Releases.byHash(entries.subList(4, 5))));
        assertThat(store().current(Set.copyOf(Releases.hashes(entries))))
                .isEqualTo(new CurrentRelease.Held(release, Map.of()));
    }

    @Test
    void refusesToSwitchWhileEntriesAreLacking() {
        List<Bytes> entries = Releases.entries("a", 5);
        StoredRelease first = Releases.release(1, entries);
        store().stage(entries);
        store().switchTo(first);
        List<Bytes> more = new ArrayList<>(entries);
        more.addAll(Releases.entries("b", 1));

        assertThat(store().switchTo(Releases.release(2, more)))
                .isEqualTo(new SwitchResult.Lacking(Set.of(EntryHash.of(more.getLast()))));

        assertThat(store().current()).isEqualTo(new CurrentRelease.Held(first, Releases.byHash(entries)));
    }

    @Test
    void refusesAnOrderThatDoesNotRise() {
        List<Bytes> entries = Releases.entries("a", 2);
        store().stage(entries);
        StoredRelease second = Releases.release(2, entries);
        store().switchTo(second);
        assertThat(store().switchTo(Releases.release(1, entries)))
                .isEqualTo(new SwitchResult.NotRising(second.order()));
        assertThat(store().switchTo(Releases.release(2, entries.subList(0, 1))))
                .isEqualTo(new SwitchResult.NotRising(second.order()));
        assertThat(store().switchTo(second)).isEqualTo(new SwitchResult.Switched());
    }

    @Test
    void pruneKeepsWhatTheCurrentAndTheLastGoodReleaseNeed() {
        List<Bytes> entries = Releases.entries("a", 6);
        store().stage(entries);
        store().switchTo(Releases.release(1, entries.subList(0, 3)));
        store().switchTo(Releases.release(2, entries.subList(1, 4)));
        store().switchTo(Releases.release(3, entries.subList(2, 5)));

        assertThat(store().prune()).isEqualTo(new PruneResult.Pruned(2));

        assertThat(store().lacking(Releases.hashes(entries)))
                .containsExactlyInAnyOrder(EntryHash.of(entries.get(0)), EntryHash.of(entries.get(5)));
        assertThat(store().current()).isInstanceOf(CurrentRelease.Held.class);
        assertThat(store().prune()).isEqualTo(new PruneResult.Pruned(0));
    }

    @Test
    void holdsAManifestOfSeveralMegabytesAndAnEntryOfAMillionBytes() {
        List<Bytes> entries = List.of(Bytes.utf8("x".repeat(1_000_000)), Bytes.utf8(""));
        StoredRelease release = new StoredRelease(
                new StoredOrder(1, 2, 3),
                Bytes.utf8("m".repeat(3_000_000)),
                Bytes.utf8("{}"),
                Releases.hashes(entries));
        assertThat(store().stage(entries)).isEqualTo(new StageResult.Staged(2));
        assertThat(store().switchTo(release)).isEqualTo(new SwitchResult.Switched());
        assertThat(store().current()).isEqualTo(new CurrentRelease.Held(release, Releases.byHash(entries)));
    }
}
