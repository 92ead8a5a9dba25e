package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.buurtpunt.kiosk.store.Attempt;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.FoundStatus;
import nl.buurtpunt.kiosk.store.HeldStatus;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.StatusCursor;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.protocol.Sha256;

/// Looking for the status of a letter among 100,000, on the disk: of letters that are there and of letters that are
/// not, in turns.
public final class StatusLookUpBench {
    private static final int STATUSES = 100_000;
    private static final int BATCH = 100;
    private static final int LOOK_UPS = 2_000;
    private static final int SMALLEST = 1_700;

    private StatusLookUpBench() {}

    static void main() throws IOException {
        Path folder = Files.createTempDirectory("status-bench");
        try (LetterStore store = StoreFolder.at(folder).openLetters()) {
            fill(store);
        }
        List<Double> held = new ArrayList<>();
        List<Double> lacking = new ArrayList<>();
        var random = new Random(2);
        try (LetterStore store = StoreFolder.at(folder).openLetters()) {
            for (int i = 0; i < LOOK_UPS; i++) {
                held.add(lookUp(store, hash(random.nextInt(STATUSES)), true));
                lacking.add(lookUp(store, Sha256.hex("nobody's " + i), false));
            }
        }
        Table.percentile("a status among 100,000 that is there: p99", "50 ms", 0.99, held, "ms");
        Table.percentile("one that is not there: p99", "50 ms", 0.99, lacking, "ms");
        Path file = folder.resolve("letters.mv.db");
        Table.figure("100,000 statuses on the disk", "-", (double) Files.size(file) / (1024 * 1024), "MB");
        Files.delete(file);
        Files.delete(folder);
    }

    private static void fill(LetterStore store) {
        var random = new Random(1);
        for (int from = 0; from < STATUSES; from += BATCH) {
            List<HeldStatus> batch = new ArrayList<>();
            for (int status = from; status < from + BATCH; status++) {
                var bytes = new byte[SMALLEST << (random.nextInt(10) == 0 ? 1 : 0)];
                random.nextBytes(bytes);
                batch.add(new HeldStatus(hash(status), 1, false, Bytes.of(bytes)));
            }
            if (!(store.apply(batch, new StatusCursor("1-0000000000000000", from)) instanceof Attempt.Done<Integer>)) {
                throw new IllegalStateException("not kept");
            }
        }
    }

    private static String hash(int status) {
        return Sha256.hex("letter " + status);
    }

    private static double lookUp(LetterStore store, String hash, boolean held) {
        long from = System.nanoTime();
        Attempt<FoundStatus> attempt = store.find(hash);
        double milliseconds = (System.nanoTime() - from) / 1e6;
        if (!(attempt instanceof Attempt.Done<FoundStatus>(FoundStatus found)) || found.held() != held) {
            throw new IllegalStateException(attempt.toString());
        }
        return milliseconds;
    }
}
