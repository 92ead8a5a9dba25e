package nl.buurtpunt.kiosk.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerProgramTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Test
    void theProgramGetsTheWholeSound() throws IOException {
        Path taken = folder.resolve("taken.wav");
        Sound sound = new PlayerProgram(List.of("sh", "-c", "cat > '" + taken + "'"), Runnable::run, LONG);

        sound.play(Chime.ASKS);

        assertThat(sound.trouble()).isEmpty();
        assertThat(Files.readAllBytes(taken)).isEqualTo(Chime.ASKS.wav());
    }

    @Test
    void saysWhatTheProgramSaid() {
        Sound sound = new PlayerProgram(List.of("sh", "-c", "echo no card >&2; exit 3"), Runnable::run, LONG);

        sound.play(Chime.ASKS);

        assertThat(sound.trouble()).contains("sh ended with 3: no card");
    }

    @Test
    void aProgramThatIsNotThereIsSaidAndNothingElseHappens() {
        Sound sound = new PlayerProgram(List.of("no-such-player-here"), Runnable::run, LONG);

        sound.play(Chime.ASKS);

        assertThat(sound.trouble().orElseThrow()).contains("no-such-player-here");
    }

    @Test
    void aProgramThatHangsIsEnded() {
        Sound sound = new PlayerProgram(List.of("sh", "-c", "exec sleep 600"), Runnable::run, Duration.ofMillis(50));

        sound.play(Chime.ASKS);

        assertThat(sound.trouble()).contains("sh does not end");
        for (ProcessHandle hanging : hanging()) {
            assertThat(hanging.onExit()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    /// A child that outlives its program holds the pipe open.
    @Test
    void aChildThatIsLeftBehindDoesNotHoldTheSound() throws IOException {
        Path child = folder.resolve("child");
        Sound sound = new PlayerProgram(
                List.of("sh", "-c", "sleep 600 & echo $! > '" + child + "'; echo no; exit 1"), Runnable::run, LONG);
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> sound.play(Chime.ASKS));
        } finally {
            ProcessHandle.of(Long.parseLong(Files.readString(child).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }

        assertThat(sound.trouble()).contains("sh ended with 1: no");
    }

    private static List<ProcessHandle> hanging() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("sleep 600"))
                .toList();
    }

    @Test
    void whileOneIsHeardAnotherIsLeftOut() {
        Sound sound = new PlayerProgram(List.of("sh", "-c", "cat > /dev/null"), waiting::add, LONG);

        sound.play(Chime.ASKS);
        sound.play(Chime.ASKS);
        assertThat(waiting).hasSize(1);

        waiting.remove().run();
        sound.play(Chime.ASKS);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void aSoundThatIsHeardAgainEndsTheTrouble() throws IOException {
        Path works = folder.resolve("works");
        Sound sound =
                new PlayerProgram(List.of("sh", "-c", "cat > /dev/null; test -e '" + works + "'"), Runnable::run, LONG);
        sound.play(Chime.ASKS);
        assertThat(sound.trouble()).isPresent();

        Files.createFile(works);
        sound.play(Chime.ASKS);

        assertThat(sound.trouble()).isEmpty();
    }
}
