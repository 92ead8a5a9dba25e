package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurtpunt.kiosk.sync.LetterStorm;

/// 100,000 letters of one kiosk over a network that loses 30 %, brings 10 % twice and lets letters overtake each
/// other; ends with an error unless each is at the server exactly once.
public final class CourierBench {
    private static final int LETTERS = 100_000;

    private CourierBench() {}

    static void main() throws IOException {
        Path folder = Files.createTempDirectory("courier-bench");
        LetterStorm.Times times = LetterStorm.run(folder, LETTERS);
        String what = "%,d letters, %,d attempts lost, %,d doubled, %,d overtaken, each exactly once: sending"
                .formatted(LETTERS, times.lost(), times.doubled(), times.overtaken());
        Table.figure(what, "-", times.sent(), "s");
        Table.figure("keeping them, each forced to the disk", "-", times.kept(), "s");
        Table.figure(
                "the file after that", "-", (double) Files.size(folder.resolve("letters.mv.db")) / (1024 * 1024), "MB");
        Files.delete(folder.resolve("letters.mv.db"));
        Files.delete(folder);
    }
}
