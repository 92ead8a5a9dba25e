package nl.buurtpunt.kiosk.store;

import static nl.buurtpunt.kiosk.store.LetterStoreContract.EPOCH;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.LATER_EPOCH;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.SERVER_TIME;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.all;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.by;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.done;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.letter;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a resident was promised is on the disk, and a disk in trouble neither takes it back nor doubles it.
final class LetterDiskTest {
    @TempDir
    Path folder;

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    @Test
    void everyPromiseIsForcedBeforeItIsReported() {
        try (LetterStore store = FaultyDisk.folder(folder).openLetters()) {
            List<Supplier<Attempt<?>>> promises = List.of(
                    () -> store.keep(_ -> letter("a")),
                    () -> store.keep(_ -> letter("b")),
                    () -> store.keep(_ -> letter("c")),
                    () -> store.heard(EPOCH, 0),
                    () -> store.delivered("a", by(EPOCH, 1)),
                    () -> store.purged("b", by(EPOCH, 2)),
                    () -> store.quarantine("c", "409"),
                    () -> store.apply(List.of(status(1, 1, false)), new StatusCursor(EPOCH, 1)),
                    () -> store.apply(List.of(status(1, 2, true)), new StatusCursor(EPOCH, 2)),
                    () -> store.expire(SERVER_TIME.plusSeconds(1)),
                    () -> store.offerAgain(LATER_EPOCH, 0),
                    () -> store.statusesOffered(store.offering()));
            for (Supplier<Attempt<?>> promise : promises) {
                int before = FaultyDisk.forces();
                assertThat(promise.get()).isInstanceOf(Done.class);
                assertThat(FaultyDisk.forces()).isGreaterThan(before);
                assertThat(FaultyDisk.unforcedWrites()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDiskFullAtAnyWriteKeepsTheLetterOrSaysThatItDoesNot(boolean restart) {
        int refusals = 0;
        int kept = 0;
        for (int writes = 0; writes < 100; writes++) {
            StoreFolder disk = FaultyDisk.folder(folder.resolve("full-" + writes));
            LetterStore store = disk.openLetters();
            done(store.keep(_ -> letter("first")));
            FaultyDisk.fullAfter(writes);
            Attempt<KeptLetter> attempt = store.keep(_ -> letter("second"));
            boolean refused = FaultyDisk.hasRefused();
            assertThat(all(store, LetterState.WAITING)).startsWith("first");
            if (restart) {
                store.close();
                store = disk.openLetters();
            }
            FaultyDisk.repair();
            KeptLetter third = done(store.keep(_ -> letter("third")));
            assertThat(store.health()).isEqualTo(new StoreHealth.Sound());
            List<String> waiting = all(store, LetterState.WAITING);
            store.close();
            if (!restart) {
                boolean promised = attempt instanceof Done<KeptLetter>;
                assertThat(waiting)
                        .containsExactlyElementsOf(
                                promised ? List.of("first", "second", "third") : List.of("first", "third"));
                kept += promised ? 1 : 0;
            }
            if (attempt instanceof Done<KeptLetter>(KeptLetter second)) {
                assertThat(waiting).containsExactly("first", "second", "third");
                assertThat(third.sequence()).isGreaterThan(second.sequence());
            } else {
                assertThat(attempt).isEqualTo(new Failed<KeptLetter>(new StoreTrouble.DiskFull()));
            }
            if (!refused) {
                break;
            }
            refusals++;
        }
        assertThat(refusals).as("writes at which the disk was full").isBetween(1, 99);
        assertThat(restart || kept > 0).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aPowerCutLosesNothingThatWasPromised(int series) throws IOException {
        for (int seed = series * 15; seed < (series + 1) * 15; seed++) {
            new Kiosk(new Random(seed), folder.resolve("cut-" + seed)).cutAndRestart();
        }
    }

    /// Letters of every state until the power goes, and what may be left of each.
    private static final class Kiosk {
        private final Random random;
        private final Path folder;
        private final Map<String, Set<LetterState>> promised = new HashMap<>();
        private final List<String> ids = new ArrayList<>();
        private LetterStore store;
        private long statusNumber;

        private Kiosk(Random random, Path folder) {
            this.random = random;
            this.folder = folder;
            this.store = FaultyDisk.folder(folder).openLetters();
        }

        private void cutAndRestart() throws IOException {
            FaultyDisk.powerFailsAfter(5 + random.nextInt(60));
            while (!FaultyDisk.hasRefused()) {
                change();
            }
            Path after = folder.resolveSibling(folder.getFileName() + "-after");
            FaultyDisk.survivors(after, random);
            store.close();
            FaultyDisk.repair();
            store = StoreFolder.at(after).openLetters();
            assertThat(store.health()).isEqualTo(new StoreHealth.Sound());
            promised.forEach((id, states) -> assertThat(done(store.state(id)))
                    .as("%s of %s", id, folder.getFileName())
                    .isPresent()
                    .hasValueSatisfying(state -> assertThat(states).contains(state)));
            long found = done(store.statuses(Optional.empty(), 1)).stream()
                    .mapToLong(HeldStatus::number)
                    .findFirst()
                    .orElse(0);
            assertThat(found).isGreaterThanOrEqualTo(statusNumber);
            store.close();
        }

        private void change() {
            String id = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
            switch (ids.isEmpty() ? 0 : random.nextInt(6)) {
                case 0, 1 -> keep("letter-" + ids.size());
                case 2 -> move(id, LetterState.DELIVERED, store.delivered(id, by(EPOCH, 1)));
                case 3 -> move(id, LetterState.PURGED, store.purged(id, by(EPOCH, 1)));
                case 4 -> move(id, LetterState.QUARANTINED, store.quarantine(id, "400"));
                default -> {
                    var next = List.of(status(1, statusNumber + 1, false));
                    if (store.apply(next, new StatusCursor(EPOCH, 1)) instanceof Done<Integer>) {
                        statusNumber++;
                    }
                }
            }
        }

        private void keep(String id) {
            if (store.keep(_ -> letter(id)) instanceof Done<KeptLetter>) {
                ids.add(id);
                promised.put(id, Set.of(LetterState.WAITING));
            }
        }

        /// Which of two states holds is open only for the change that met the cut.
        private void move(String id, LetterState to, Attempt<Boolean> moved) {
            switch (moved) {
                case Done<Boolean>(Boolean changed) when changed -> promised.put(id, Set.of(to));
                case Done<Boolean> _ -> {}
                case Failed<Boolean> _ -> {
                    LetterState before =
                            promised.getOrDefault(id, Set.of()).iterator().next();
                    promised.put(id, before == to ? Set.of(to) : Set.of(before, to));
                }
            }
        }
    }
}
