package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.buurtpunt.kiosk.store.FaultyDisk;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.protocol.release.Epoch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The power goes between each two steps of a letter's way, and the disk keeps only what was forced and any part of
/// the rest: every letter is at the server, once.
final class CourierCrashTest {
    private static final int LETTERS = 3;

    @TempDir
    Path folder;

    private static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void repair() {
        FaultyDisk.repair();
    }

    @ParameterizedTest
    @EnumSource(CourierStep.class)
    void nothingIsLostAndNothingIsThereTwice(CourierStep fatal) throws IOException {
        int cuts = 0;
        for (int nth = 1; nth <= LETTERS; nth++) {
            cuts += cutAndGoOn(fatal, nth) ? 1 : 0;
        }
        assertThat(cuts).as("the power was cut").isPositive();
    }

    private boolean cutAndGoOn(CourierStep fatal, int nth) throws IOException {
        String name = fatal + "-" + nth;
        LetterStore store = FaultyDisk.folder(folder.resolve(name)).openLetters();
        var stand = new LetterStand(store);
        TwinLetters server = stand.server.letters;
        List<String> kept = new ArrayList<>(stand.keep(LETTERS - 1));
        stand.untilSent(LETTERS);
        server.putBack(new TwinLetters().snapshot(), new Epoch(1_763_690_000_001L, 8));
        kept.add(stand.keep("the last"));
        boolean cut = isCut(stand, fatal, nth);
        Path after = folder.resolve(name + "-after");
        FaultyDisk.survivors(after, new Random(nth));
        store.close();
        FaultyDisk.repair();

        try (LetterStore restarted = StoreFolder.at(after).openLetters()) {
            var again = new LetterStand(restarted, stand.server, stand.key);
            again.untilSent(6 * LETTERS);
            again.steps(2);
            again.untilSent(6 * LETTERS);
            assertThat(server.stored.keySet()).containsExactlyInAnyOrderElementsOf(kept);
            assertThat(server.taken).isEqualTo(LETTERS);
            assertThat(again.counts().delivered()).isEqualTo(LETTERS);
        }
        return cut;
    }

    /// Steps until the place is reached for the nth time.
    private static boolean isCut(LetterStand stand, CourierStep fatal, int nth) {
        int[] reached = {0};
        stand.steps = step -> {
            if (step == fatal && ++reached[0] == nth) {
                FaultyDisk.powerFailsAfter(0);
                throw new PowerCut();
            }
        };
        try {
            stand.steps(4 * LETTERS);
            return false;
        } catch (PowerCut e) {
            return true;
        }
    }
}
