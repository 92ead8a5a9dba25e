package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk that never gets so far as to show something starts itself again, within bounds and without giving up.
class FirstPageTest {
    @TempDir
    private Path data;

    private final SteppedMachine machine = new SteppedMachine(Instant.parse("2026-11-24T10:00:00Z"));
    private final SteppedCity city = new SteppedCity(machine.wall());

    @AfterEach
    void close() {
        Fx.run(() -> {
            List.copyOf(Window.getWindows()).forEach(it -> ((Stage) it).close());
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
        city.close();
    }

    private KioskApplication program(Guide builtIn, String printer) {
        var program = new KioskApplication(
                WholeKiosk.settings(city, data, printer, ""), builtIn, Optional.empty(), machine.machine());
        machine.lookEvery(Duration.ofMinutes(1));
        program.watch();
        return program;
    }

    @Test
    void whatFailsBeforeTheFirstPageIsThereIsStartedAgain() {
        KioskApplication program = program(SteppedCity.builtIn(), "no printer at all");
        assertThatThrownBy(() -> Fx.run(() -> {
                    var _ = program.show();
                }))
                .hasMessageContaining("no printer at all");

        machine.pass(Duration.ofSeconds(29));
        assertThat(machine.ends()).isEmpty();
        machine.pass(Duration.ofSeconds(10));

        assertThat(machine.ends())
                .as("asked to end, and made to end should it hang")
                .containsExactly(Launcher.RESTART, Launcher.RESTART);
        assertThat(data.resolve("restarts.txt")).content().endsWith(" screen\n");
    }

    /// So a toolkit does whose display does not answer.
    @Test
    void whatHangsBeforeTheFirstPageIsThereIsStartedAgain() {
        var _ = program(SteppedCity.builtIn(), "none");
        machine.pass(Duration.ofSeconds(40));
        assertThat(machine.ends()).containsExactly(Launcher.RESTART, Launcher.RESTART);
    }

    @Test
    void aFirstPageThatCannotBeDrawnAndNoneThatSaysSorryIsStartedAgain() throws IOException {
        KioskApplication program = program(unspeakable(), "none");
        Fx.run(() -> program.show().navigator().refresh());
        machine.pass(Duration.ofSeconds(6));

        assertThat(machine.ends()).containsExactly(Launcher.RESTART, Launcher.RESTART);
        assertThat(Files.readAllLines(data.resolve("restarts.txt")))
                .as("one failure is one restart, however often it is met meanwhile")
                .singleElement()
                .asString()
                .endsWith(" trouble");
    }

    /// It draws frames, of nothing: that is no screen that anybody can use.
    @Test
    void anEmptyScreenIsTriedAgainWhenTheHourHasPassed() throws IOException {
        Files.writeString(data.resolve("restarts.txt"), "boot-1 0 trouble\n".repeat(4));
        KioskApplication program = program(unspeakable(), "none");
        Fx.run(() -> {
            var _ = program.show();
        });
        machine.pass(Duration.ofMinutes(57));
        passWithFrames(Duration.ofMinutes(2));
        assertThat(machine.ends()).as("more than four in an hour").isEmpty();
        passWithFrames(Duration.ofMinutes(3));
        assertThat(machine.ends()).contains(Launcher.RESTART);
    }

    @Test
    void anEmptyScreenThatIsWellAgainIsNotStartedAgainWhenTheHourHasPassed() throws IOException {
        Files.writeString(data.resolve("restarts.txt"), "boot-1 0 trouble\n".repeat(4));
        KioskApplication program = program(unspeakable(), "none");
        Fx.run(() -> {
            var _ = program.show();
        });
        machine.pass(Duration.ofMinutes(57));
        passWithFrames(Duration.ofMinutes(1));
        program.guide().replace(SteppedCity.builtIn());
        passWithFrames(Duration.ofMinutes(5));
        assertThat(machine.ends()).isEmpty();
    }

    /// A screen that is fine is asked for frames all the time, and never started again.
    @Test
    void aFirstPageThatIsThereStaysThere() {
        KioskApplication program = program(SteppedCity.builtIn(), "none");
        Fx.run(() -> {
            var _ = program.show();
        });
        passWithFrames(Duration.ofMinutes(3));
        assertThat(machine.ends()).isEmpty();
    }

    /// Frames come in real time: one that was asked for is there before it is missed.
    private void passWithFrames(Duration time) {
        for (long second = 0; second < time.toSeconds(); second += 9) {
            machine.pass(Duration.ofSeconds(9));
            for (int pulse = 0; pulse < 4; pulse++) {
                Fx.awaitPulse();
            }
        }
    }

    /// Without a single sentence, of which not even the page that says sorry can be made.
    private static Guide unspeakable() {
        Guide guide = SteppedCity.builtIn();
        return new Guide(guide.edition(), guide.city(), List.of(), List.of(), List.of(), Sentences.of(Map.of()));
    }
}
