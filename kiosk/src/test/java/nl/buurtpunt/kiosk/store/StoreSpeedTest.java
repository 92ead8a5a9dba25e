package nl.buurtpunt.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints how long the store takes for a guide of 5,000 services; the figures go into the benchmarks, not into
/// a limit.
final class StoreSpeedTest {
    private static final int SERVICES = 5_000;

    @TempDir
    Path folder;

    @Test
    void aGuideOfFiveThousandServices() {
        List<Bytes> entries = IntStream.range(0, SERVICES)
                .mapToObj(
                        i -> Bytes.utf8("{\"id\":\"service-" + i + "\",\"sentence\":\"" + "woord ".repeat(250) + "\"}"))
                .toList();
        var kept = StoreFolder.at(folder);
        StoredRelease release = Releases.release(1, entries);
        try (var store = kept.openRelease()) {
            long start = System.nanoTime();
            for (int from = 0; from < SERVICES; from += 200) {
                store.stage(entries.subList(from, from + 200));
            }
            start = told("stage 25 batches of 200 entries, each forced", start);
            store.switchTo(release);
            told("switch to them", start);
        }
        for (int round = 0; round < 5; round++) {
            readAfterRestart(kept);
        }
        try (var store = kept.openRelease()) {
            List<Bytes> edited = new ArrayList<>(entries.subList(1, SERVICES));
            edited.add(Bytes.utf8("edited"));
            store.current();
            long start = System.nanoTime();
            store.stage(edited.subList(SERVICES - 1, SERVICES));
            start = told("stage one edited service", start);
            assertThat(store.switchTo(Releases.release(2, edited))).isEqualTo(new SwitchResult.Switched());
            start = told("switch to it", start);
            store.prune();
            told("prune", start);
        }
    }

    private static void readAfterRestart(StoreFolder folder) {
        long start = System.nanoTime();
        try (var store = folder.openRelease()) {
            start = told("open the release file", start);
            assertThat(store.current()).isInstanceOf(CurrentRelease.Held.class);
            start = told("read and check the release", start);
            folder.openIdentity().close();
            start = told("open and close the identity file", start);
            folder.openLetters().close();
            told("open and close the letters file", start);
        }
    }

    private static long told(String what, long start) {
        System.err.printf("%-50s %6.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return System.nanoTime();
    }
}
