package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What was reported is on the disk, and a disk in trouble costs nothing that was reported.
final class DiskTroubleTest {
    private static final List<Bytes> OLD = Releases.entries("old", 40);
    private static final List<Bytes> NEW = Releases.entries("new", 60);
    private static final StoredRelease FIRST = Releases.release(1, OLD);
    private static final StoredRelease SECOND = Releases.release(2, NEW);

    private static final Identity.OwnKeys OTHERS =
            new Identity.OwnKeys(Bytes.utf8("p2"), Bytes.utf8("q2"), Bytes.utf8("n2"));

    @TempDir
    Path folder;

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    @Test
    void everyChangeIsForcedBeforeItIsReported() {
        StoreFolder disk = FaultyDisk.folder(folder);
        try (var release = disk.openRelease();
                var identity = disk.openIdentity()) {
            List<Runnable> changes = List.of(
                    () -> release.stage(OLD),
                    () -> release.switchTo(FIRST),
                    release::prune,
                    () -> identity.beginEnrolment(IdentityStoreContract.KEYS),
                    () -> identity.keepConfirmation(IdentityStoreContract.CONFIRMED),
                    () -> identity.keepKeyList(IdentityStoreContract.keyList(1)),
                    () -> identity.raiseFloor(IdentityStoreContract.floor(1)));
            for (Runnable change : changes) {
                int before = FaultyDisk.forces();
                change.run();
                assertThat(FaultyDisk.forces()).isGreaterThan(before);
                assertThat(FaultyDisk.unforcedWrites()).isZero();
            }
        }
    }

    @Test
    void aDiskFullAtAnyWriteLeavesAWholeReleaseAndALaterAttemptSucceeds() {
        int refusals = 0;
        for (int writes = 0; writes < 200; writes++) {
            StoreFolder disk = FaultyDisk.folder(folder.resolve("full-" + writes));
            try (var store = disk.openRelease()) {
                store.stage(OLD);
                store.switchTo(FIRST);
                FaultyDisk.fullAfter(writes);
                StageResult staged = store.stage(NEW);
                SwitchResult switched = store.switchTo(SECOND);
                if (!FaultyDisk.hasRefused()) {
                    assertThat(switched).isEqualTo(new SwitchResult.Switched());
                    break;
                }
                refusals++;
                boolean toldOfTrouble =
                        staged.equals(new StoreTrouble.DiskFull()) || switched.equals(new StoreTrouble.DiskFull());
                assertThat(toldOfTrouble || switched.equals(new SwitchResult.Switched()))
                        .as("write %s: %s, %s", writes, staged, switched)
                        .isTrue();
                assertWholeRelease(store, switched.equals(new SwitchResult.Switched()));
            }
            try (var restarted = disk.openRelease()) {
                assertWholeRelease(restarted, false);
                FaultyDisk.repair();
                assertThat(restarted.stage(NEW)).isInstanceOf(StageResult.Staged.class);
                assertThat(restarted.switchTo(SECOND)).isEqualTo(new SwitchResult.Switched());
                assertThat(restarted.current()).isEqualTo(new CurrentRelease.Held(SECOND, Releases.byHash(NEW)));
            }
        }
        assertThat(refusals).as("writes at which the disk was full").isBetween(2, 199);
    }

    @Test
    void anIdentityOnAFullDiskIsReadAndKeptWhenThereIsRoomAgain() {
        StoreFolder disk = FaultyDisk.folder(folder);
        try (var identity = disk.openIdentity()) {
            identity.beginEnrolment(IdentityStoreContract.KEYS);
            identity.raiseFloor(IdentityStoreContract.floor(1));
            FaultyDisk.fullAfter(0);
            assertThat(identity.raiseFloor(IdentityStoreContract.floor(2))).isEqualTo(new StoreTrouble.DiskFull());
            assertThat(identity.read().floor()).contains(IdentityStoreContract.floor(1));
            assertThat(identity.health()).isInstanceOf(StoreHealth.CannotWrite.class);
        }
        try (var restarted = disk.openIdentity()) {
            assertThat(restarted.read().ownKeys()).contains(IdentityStoreContract.KEYS);
            FaultyDisk.repair();
            assertThat(restarted.raiseFloor(IdentityStoreContract.floor(2))).isEqualTo(new IdentityChange.Kept());
            assertThat(restarted.health()).isEqualTo(new StoreHealth.Sound());
        }
    }

    @Test
    void anIdentityThatCouldNotBeReadForAMomentIsNeverReplaced() {
        StoreFolder disk = identityThatIsAway();
        try (var identity = disk.openIdentity()) {
            assertThat(identity.read()).isEqualTo(Identity.EMPTY);
            assertThat(identity.health()).isInstanceOf(StoreHealth.CannotWrite.class);
            assertThat(identity.beginEnrolment(OTHERS)).isInstanceOf(StoreTrouble.class);

            FaultyDisk.repair();
            assertThat(identity.beginEnrolment(OTHERS)).isEqualTo(new IdentityChange.NotRising());
            assertThat(identity.read()).isEqualTo(IdentityStoreContract.ALL);
            assertThat(identity.health()).isEqualTo(new StoreHealth.Sound());
        }
        try (var restarted = disk.openIdentity()) {
            assertThat(restarted.read()).isEqualTo(IdentityStoreContract.ALL);
        }
    }

    @Test
    void anIdentityThatCouldNotBeReadForAMomentIsReadLater() {
        try (var identity = identityThatIsAway().openIdentity()) {
            assertThat(identity.read()).isEqualTo(Identity.EMPTY);
            FaultyDisk.repair();
            assertThat(identity.read()).isEqualTo(IdentityStoreContract.ALL);
            assertThat(identity.raiseFloor(IdentityStoreContract.floor(8))).isEqualTo(new IdentityChange.NotRising());
            assertThat(identity.beginEnrolment(OTHERS)).isEqualTo(new IdentityChange.Kept());
        }
    }

    private StoreFolder identityThatIsAway() {
        StoreFolder disk = FaultyDisk.folder(folder);
        try (var identity = disk.openIdentity()) {
            identity.beginEnrolment(IdentityStoreContract.KEYS);
            identity.keepConfirmation(IdentityStoreContract.CONFIRMED);
            identity.keepKeyList(IdentityStoreContract.keyList(4));
            identity.raiseFloor(IdentityStoreContract.floor(9));
        }
        FaultyDisk.isAway();
        return disk;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPowerCutLosesNothingThatWasReported(int series) throws IOException {
        for (int seed = series * 20; seed < (series + 1) * 20; seed++) {
            cutAndRestart(new Random(seed), "cut-" + seed);
        }
    }

    private void cutAndRestart(Random random, String name) throws IOException {
        StoreFolder disk = FaultyDisk.folder(folder.resolve(name));
        long reported = 0;
        long offered = 0;
        long floor = 0;
        var store = disk.openRelease();
        var identity = disk.openIdentity();
        FaultyDisk.powerFailsAfter(random.nextInt(60));
        while (!FaultyDisk.hasRefused()) {
            offered++;
            if (identity.raiseFloor(IdentityStoreContract.floor(offered)) instanceof IdentityChange.Kept) {
                floor = offered;
            }
            store.stage(entries(offered));
            if (store.switchTo(Releases.release(offered, entries(offered))) instanceof SwitchResult.Switched) {
                reported = offered;
            }
            if (random.nextInt(4) == 0) {
                store.prune();
            }
            if (random.nextInt(4) == 0) {
                store.close();
                identity.close();
            }
        }
        Path after = folder.resolve(name + "-after");
        FaultyDisk.survivors(after, random);
        store.close();
        identity.close();
        assertSurvived(StoreFolder.at(after), reported, offered, floor);
    }

    private static void assertSurvived(StoreFolder restarted, long reported, long offered, long floor) {
        try (var store = restarted.openRelease();
                var identity = restarted.openIdentity()) {
            assertThat(identity.health()).isEqualTo(new StoreHealth.Sound());
            assertThat(identity.read()
                            .floor()
                            .map(held -> held.order().version())
                            .orElse(0L))
                    .isBetween(floor, offered);
            if (store.current() instanceof CurrentRelease.Held(StoredRelease release, var entries)) {
                long version = release.order().version();
                assertThat(version).isBetween(Math.max(1, reported), offered);
                assertThat(entries).isEqualTo(Releases.byHash(entries(version)));
            } else {
                assertThat(reported).as("%s", store.health()).isZero();
            }
        }
    }

    private static List<Bytes> entries(long version) {
        return Releases.entries("v" + version % 5, 20 + (int) version % 7);
    }

    private static void assertWholeRelease(ReleaseStore store, boolean surelyTheNew) {
        CurrentRelease current = store.current();
        var old = new CurrentRelease.Held(FIRST, Releases.byHash(OLD));
        var renewed = new CurrentRelease.Held(SECOND, Releases.byHash(NEW));
        assertThat(current).isIn(surelyTheNew ? List.of(renewed) : List.of(old, renewed));
    }
}
