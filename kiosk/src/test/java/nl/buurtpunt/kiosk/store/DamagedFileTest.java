package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Files that are not what was written: the release begins anew, the other two are set aside and never lost.
final class DamagedFileTest {
    private static final List<Bytes> ENTRIES = Releases.entries("a", 300);
    private static final StoredRelease RELEASE = Releases.release(1, ENTRIES);

    @TempDir
    Path folder;

    enum Damage {
        GARBAGE_HEADER,
        GARBAGE_EVERYWHERE,
        TRUNCATED_HALF,
        TRUNCATED_TO_ONE_BLOCK,
        ZEROED_PAGES,
        FLIPPED_BITS;

        void on(Path file) throws IOException {
            try (var access = new RandomAccessFile(file.toFile(), "rw")) {
                switch (this) {
                    case GARBAGE_HEADER -> overwrite(access, 0, noise(8192));
                    case GARBAGE_EVERYWHERE -> overwrite(access, 0, noise((int) access.length()));
                    case TRUNCATED_HALF -> access.setLength(access.length() / 2);
                    case TRUNCATED_TO_ONE_BLOCK -> access.setLength(4096);
                    case ZEROED_PAGES -> overwrite(access, 8192, new byte[(int) access.length() - 8192]);
                    case FLIPPED_BITS -> flip(access);
                }
            }
        }

        private static void overwrite(RandomAccessFile access, long at, byte[] bytes) throws IOException {
            access.seek(at);
            access.write(bytes);
        }

        /// Single bits all over the file, as a dying card has them.
        private static void flip(RandomAccessFile access) throws IOException {
            for (long at = 200; at < access.length(); at += 997) {
                access.seek(at);
                int read = access.read();
                access.seek(at);
                access.write(read ^ 4);
            }
        }

        private static byte[] noise(int length) {
            byte[] noise = new byte[length];
            new Random(7).nextBytes(noise);
            return noise;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedReleaseIsNeverShownAndTheStoreCanBeFilledAgain(Damage damage) throws IOException {
        var kept = StoreFolder.at(folder);
        fill(kept);
        damage.on(kept.file(H2ReleaseStore.NAME));

        try (var store = kept.openRelease()) {
            if (!(store.current() instanceof CurrentRelease.Held)) {
                assertThat(store.current()).isEqualTo(new CurrentRelease.None());
                // H2 takes a file without its end for one of before; the release is lacking either way.
                boolean told = store.health() instanceof StoreHealth.WasDamaged;
                assertThat(told || damage == Damage.TRUNCATED_HALF).isTrue();
                assertThat(SetAside.copies(kept, H2ReleaseStore.NAME)).hasSize(told ? 1 : 0);
                assertThat(store.stage(ENTRIES)).isEqualTo(new StageResult.Staged(ENTRIES.size()));
                assertThat(store.switchTo(RELEASE)).isEqualTo(new SwitchResult.Switched());
            }
            assertThat(store.current()).isEqualTo(new CurrentRelease.Held(RELEASE, Releases.byHash(ENTRIES)));
        }
    }

    @Test
    void anEntryThatIsNotWhatItsHashSaysIsDamage() throws SQLException {
        var kept = StoreFolder.at(folder);
        fill(kept);
        tamper(
                kept,
                H2ReleaseStore.NAME,
                "UPDATE entry SET content = X'00' WHERE hash = (SELECT MIN(hash) FROM entry)");
        try (var store = kept.openRelease()) {
            assertThat(store.current()).isInstanceOf(StoreTrouble.Damaged.class);
            assertThat(store.current()).isEqualTo(new CurrentRelease.None());
            assertThat(store.lacking(RELEASE.entries())).hasSize(ENTRIES.size());
        }
    }

    @Test
    void aChangedManifestIsDamage() throws SQLException {
        var kept = StoreFolder.at(folder);
        fill(kept);
        tamper(kept, H2ReleaseStore.NAME, "UPDATE release SET version = 9");
        try (var store = kept.openRelease()) {
            assertThat(store.current()).isInstanceOf(StoreTrouble.Damaged.class);
        }
    }

    @Test
    void copiesOfDamagedReleasesAreFewAndTheirBytesBounded() throws IOException {
        var kept = StoreFolder.at(folder);
        for (int round = 0; round < 6; round++) {
            fill(kept);
            Damage.GARBAGE_EVERYWHERE.on(kept.file(H2ReleaseStore.NAME));
            kept.openRelease().close();
        }
        assertThat(SetAside.copies(kept, H2ReleaseStore.NAME))
                .extracting(copy -> copy.getFileName().toString())
                .containsExactly("release.damaged-4.mv.db", "release.damaged-5.mv.db", "release.damaged-6.mv.db");

        fill(kept);
        new SetAside(3, 1000).move(kept, H2ReleaseStore.NAME);
        assertThat(SetAside.copies(kept, H2ReleaseStore.NAME)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedIdentityIsSetAsideAndOnlyWholeFactsAreTakenOver(Damage damage) throws IOException {
        var kept = StoreFolder.at(folder);
        fillIdentity(kept);
        damage.on(kept.file(H2IdentityStore.NAME));
        long bytes = Files.size(kept.file(H2IdentityStore.NAME));

        try (var identity = kept.openIdentity()) {
            Identity read = identity.read();
            assertThat(read.ownKeys()).isIn(Optional.empty(), Optional.of(IdentityStoreContract.KEYS));
            assertThat(read.confirmation()).isIn(Optional.empty(), Optional.of(IdentityStoreContract.CONFIRMED));
            if (identity.health() instanceof StoreHealth.WasDamaged was) {
                assertThat(was.salvaged()).isEqualTo(read.ownKeys().isPresent());
                assertThat(folder.resolve(was.setAside())).exists().hasSize(bytes);
            }
            assertThat(identity.beginEnrolment(IdentityStoreContract.KEYS)).isEqualTo(new IdentityChange.Kept());
            assertThat(identity.raiseFloor(IdentityStoreContract.floor(9))).isEqualTo(new IdentityChange.Kept());
        }
        try (var again = kept.openIdentity()) {
            assertThat(again.health()).isEqualTo(new StoreHealth.Sound());
            assertThat(again.read().ownKeys()).contains(IdentityStoreContract.KEYS);
            assertThat(again.read().floor()).contains(IdentityStoreContract.floor(9));
        }
        assertThat(folder.resolve("salvage")).doesNotExist();
    }

    @Test
    void factsAreSalvagedAroundTheOneThatIsDamaged() throws SQLException {
        var kept = StoreFolder.at(folder);
        fillIdentity(kept);
        tamper(kept, H2IdentityStore.NAME, "UPDATE fact SET line = 'BP1 3 key-list' WHERE name = 'key-list'");
        try (var identity = kept.openIdentity()) {
            assertThat(identity.health())
                    .isInstanceOfSatisfying(
                            StoreHealth.WasDamaged.class,
                            was -> assertThat(was.salvaged()).isTrue());
            // The file still holds the line as it was before it was spoilt.
            assertThat(identity.read()).isEqualTo(IdentityStoreContract.ALL);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GARBAGE_HEADER", "GARBAGE_EVERYWHERE", "TRUNCATED_TO_ONE_BLOCK"})
    void damagedLettersAreKeptForGood(Damage damage) throws IOException {
        var kept = StoreFolder.at(folder);
        for (int round = 1; round <= 5; round++) {
            kept.openLetters().close();
            damage.on(kept.file(H2LetterStore.NAME));
            try (var letters = kept.openLetters()) {
                assertThat(letters.health()).isInstanceOf(StoreHealth.WasDamaged.class);
                assertThat(letters.schemaVersion()).isEqualTo(3);
            }
            assertThat(SetAside.copies(kept, H2LetterStore.NAME)).hasSize(round);
        }
    }

    @Test
    void onlyTheKiosksOwnUserReadsTheFiles() throws IOException {
        var kept = StoreFolder.at(folder.resolve("data"));
        fill(kept);
        fillIdentity(kept);
        kept.openLetters().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.folder())))
                .isEqualTo("rwx------");
        try (var files = Files.list(kept.folder())) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static void fill(StoreFolder folder) {
        try (var store = folder.openRelease()) {
            store.stage(ENTRIES);
            assertThat(store.switchTo(RELEASE)).isEqualTo(new SwitchResult.Switched());
        }
    }

    private static void fillIdentity(StoreFolder folder) {
        try (var identity = folder.openIdentity()) {
            identity.beginEnrolment(IdentityStoreContract.KEYS);
            identity.keepConfirmation(IdentityStoreContract.CONFIRMED);
            identity.keepKeyList(IdentityStoreContract.keyList(4));
            identity.raiseFloor(IdentityStoreContract.floor(9));
        }
    }

    private static void tamper(StoreFolder folder, String name, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(folder.url(name), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
