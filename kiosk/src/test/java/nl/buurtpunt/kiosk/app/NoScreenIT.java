package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The packaged kiosk on a machine whose window system is not there, or not yet.
class NoScreenIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void triesAgainWhenThereIsNoDisplay() throws IOException, InterruptedException {
        Process kiosk = PackagedKiosk.in(folder).start(":77", "-Dbuurtpunt.patience-seconds=1");
        List<String> said = new ArrayList<>();
        try (BufferedReader out = kiosk.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines()
                            .peek(said::add)
                            .dropWhile(line -> !line.contains("F1 the screen stands still"))
                            .filter(line -> line.contains("F3 the first page does not come up"))
                            .findFirst())
                    .as("it said %s", said)
                    .isPresent();
            assertThat(folder.resolve("data/restarts.txt")).content().endsWith(" screen\n");
            kiosk.destroy();
            assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            kiosk.descendants().forEach(ProcessHandle::destroyForcibly);
            kiosk.destroyForcibly();
        }
    }
}
