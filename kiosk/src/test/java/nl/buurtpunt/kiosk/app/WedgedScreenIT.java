package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.buurtpunt.kiosk.AgentJar;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The packaged kiosk, whose screen's thread or renderer is stopped for ever by an agent, comes back by its own start
/// script.
class WedgedScreenIT {
    private static final String USABLE = "first usable screen";
    private static final String STANDS_STILL = "F1 the screen stands still";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", WedgeAgent.RENDERER})
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void comesBackWhenItsScreenOrOnlyItsRendererStandsStill(String what) throws IOException, InterruptedException {
        Path wish = Files.createFile(folder.resolve("wedge"));
        Process kiosk = PackagedKiosk.in(folder)
                .start(
                        "",
                        AgentJar.option(folder, WedgeAgent.class, what + wish),
                        "-Dbuurtpunt.patience-seconds=3",
                        "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED");
        List<String> said = new ArrayList<>();
        try (BufferedReader out = kiosk.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines()
                            .peek(said::add)
                            .dropWhile(line -> !line.contains(STANDS_STILL))
                            .filter(line -> line.contains(USABLE))
                            .findFirst())
                    .as("it said %s", said)
                    .isPresent();
            assertThat(said).filteredOn(line -> line.contains(STANDS_STILL)).hasSize(1);
            assertThat(wish).doesNotExist();
            assertThat(folder.resolve("data/restarts.txt")).content().endsWith(" screen\n");
            assertThat(kiosk.isAlive())
                    .as("the start script is the same process all along")
                    .isTrue();
            kiosk.destroy();
            assertThat(kiosk.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            kiosk.descendants().forEach(ProcessHandle::destroyForcibly);
            kiosk.destroyForcibly();
        }
    }
}
