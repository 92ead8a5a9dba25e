package nl.buurtpunt.kiosk.store;

import static nl.buurtpunt.kiosk.store.LetterStoreContract.EPOCH;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.LATER_EPOCH;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.SERVER_TIME;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.by;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.done;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.letter;
import static nl.buurtpunt.kiosk.store.LetterStoreContract.status;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A disk that is full at the n-th write of a change, for every n: what the courier and the fetching of answers write
/// is then there or not there, as they are told, and goes on when there is room.
final class FullDiskTest {
    private static final int MOST_WRITES = 200;

    @TempDir
    Path folder;

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    record Change(String name, Function<LetterStore, Attempt<?>> made) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Change> changes() {
        return Stream.of(
                new Change("delivered", store -> store.delivered("a", by(EPOCH, 1))),
                new Change("purged", store -> store.purged("b", by(EPOCH, 2))),
                new Change("quarantine", store -> store.quarantine("c", "400")),
                new Change("offerAgain", store -> store.offerAgain(LATER_EPOCH, 0)),
                new Change("expire", store -> store.expire(SERVER_TIME.plusSeconds(1))),
                new Change(
                        "apply",
                        store -> store.apply(
                                List.of(status(1, 2, true), status(2, 3, false)), new StatusCursor(EPOCH, 3))));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void leavesAChangeWholeOrNotThereAtEachWrite(Change change) {
        String before;
        String after;
        try (LetterStore store = filled("sound")) {
            before = seen(store);
            assertThat(change.made().apply(store)).isInstanceOf(Done.class);
            after = seen(store);
        }
        assertThat(after).isNotEqualTo(before);
        int refusals = 0;
        while (fullAt(refusals, change, before, after)) {
            refusals++;
            assertThat(refusals).isLessThan(MOST_WRITES);
        }
        assertThat(refusals).as("writes at which the disk was full").isPositive();
    }

    /// Whether the disk refused a write.
    private boolean fullAt(int writes, Change change, String before, String after) {
        try (LetterStore store = filled("full-" + writes)) {
            FaultyDisk.fullAfter(writes);
            Attempt<?> attempt = change.made().apply(store);
            boolean refused = FaultyDisk.hasRefused();
            assertThat(seen(store)).as("read while it is full").isIn(before, after);
            FaultyDisk.repair();
            if (attempt instanceof Failed<?>(StoreTrouble trouble)) {
                assertThat(trouble).isEqualTo(new StoreTrouble.DiskFull());
                assertThat(seen(store)).as("full after " + writes).isIn(before, after);
                assertThat(change.made().apply(store)).isInstanceOf(Done.class);
            }
            assertThat(seen(store)).as("after all, full after " + writes).isEqualTo(after);
            assertThat(store.health()).isEqualTo(new StoreHealth.Sound());
            return refused;
        }
    }

    /// Three letters that wait, one that was delivered long ago, and a status.
    private LetterStore filled(String name) {
        LetterStore store = FaultyDisk.folder(folder.resolve(name)).openLetters();
        for (String id : List.of("a", "b", "c", "old")) {
            done(store.keep(_ -> letter(id)));
        }
        done(store.heard(EPOCH, 0));
        done(store.delivered("old", by(EPOCH, 0)));
        done(store.apply(List.of(status(1, 1, false)), new StatusCursor(EPOCH, 1)));
        return store;
    }

    /// All that can be read in the store.
    private static String seen(LetterStore store) {
        List<Object> all = new ArrayList<>();
        for (String id : List.of("a", "b", "c", "old")) {
            all.add(done(store.state(id)));
        }
        all.add(done(store.counts()));
        all.add(done(store.serverFacts()));
        all.add(done(store.statuses(Optional.empty(), 10)).stream()
                .map(it -> it.lookUpHash() + it.number() + it.withdrawn())
                .toList());
        return all.toString();
    }
}
