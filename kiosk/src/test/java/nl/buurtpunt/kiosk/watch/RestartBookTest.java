package nl.buurtpunt.kiosk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestartBookTest {
    @TempDir
    private Path data;

    private final SteppedTime time = new SteppedTime();

    private RestartBook book() {
        return new RestartBook(data.resolve("restarts.txt"), time);
    }

    @Test
    void countsOverRestartsOfTheProgram() {
        for (int i = 0; i < RestartBook.MOST; i++) {
            assertThat(book().mayRestart("screen")).isTrue();
            time.passSeconds(60);
        }
        assertThat(book().mayRestart("trouble")).isFalse();
        assertThat(book().inTheLastHour()).isEqualTo(RestartBook.MOST);
        time.passSeconds(3600 - 4 * 60);
        assertThat(book().mayRestart("screen")).as("the first is an hour old").isTrue();
        assertThat(book().mayRestart("screen")).isFalse();
    }

    @Test
    void beginsAnewWhenTheMachineWasSwitchedOffAndOn() {
        for (int i = 0; i < RestartBook.MOST; i++) {
            assertThat(book().mayRestart("screen")).isTrue();
        }
        time.reboot("boot-2");
        assertThat(book().inTheLastHour()).isZero();
        assertThat(book().mayRestart("screen")).isTrue();
    }

    @Test
    void aRestartThatCannotBeWrittenDownIsMadeOnlyAfterAnHour() throws IOException {
        Files.createDirectory(data.resolve("restarts.txt.new"));
        RestartBook book = book();
        assertThat(book.mayRestart("screen")).isFalse();
        time.passSeconds(3599);
        assertThat(book.mayRestart("screen")).isFalse();
        time.passSeconds(1);
        assertThat(book.mayRestart("screen")).isTrue();
        assertThat(book().mayRestart("screen"))
                .as("the program that was started by it")
                .isFalse();
    }

    /// Long after the hour that bounds them: somebody comes in the morning and wonders what happened at night.
    @Test
    void tellsByReasonHowOftenItRestartedAsLongAsTheMachineIsOn() {
        assertThat(book().findings()).isEmpty();
        assertThat(book().mayRestart(RestartBook.TROUBLE)).isTrue();
        time.passSeconds(600);
        assertThat(book().mayRestart(RestartBook.SCREEN)).isTrue();
        time.passSeconds(600);
        assertThat(book().mayRestart(RestartBook.TROUBLE)).isTrue();
        time.passSeconds(12 * 3600);

        assertThat(book().inTheLastHour()).isZero();
        assertThat(book().findings())
                .containsExactly(
                        Finding.past("T1", 2, Duration.ofHours(12)),
                        Finding.past("F1", 1, Duration.ofHours(12).plusMinutes(10)));

        time.reboot("boot-2");
        assertThat(book().findings()).isEmpty();
    }

    @Test
    void keepsOnlyTheLastOfManyRestarts() throws IOException {
        for (int hour = 0; hour < 60; hour++) {
            assertThat(book().mayRestart(RestartBook.SCREEN)).isTrue();
            time.passSeconds(3600);
        }
        assertThat(Files.readAllLines(data.resolve("restarts.txt")))
                .hasSize(40)
                .last()
                .isEqualTo("boot-1 " + (time.now().seconds() - 3600) + " screen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "half a li", "boot-1 99999999999999999 screen\n", "boot-1 -5 screen\n", "\0\0\0"})
    void isNotMisledByAFileThatWasCutOff(String left) throws IOException {
        Files.writeString(data.resolve("restarts.txt"), left);
        assertThat(book().inTheLastHour()).isZero();
        assertThat(book().mayRestart("screen")).isTrue();
        assertThat(book().inTheLastHour()).isEqualTo(1);
    }

    @Test
    void readsLinuxOwnCount() throws IOException {
        SinceBoot.Moment now = new LinuxBoot().now();
        assertThat(now.boot()).hasSize(36);
        assertThat(now.seconds()).isPositive();

        assertThat(new LinuxBoot(data).now()).isEqualTo(new SinceBoot.Moment("unknown", 0));
        Files.createDirectories(data.resolve("sys/kernel/random"));
        Files.writeString(data.resolve("sys/kernel/random/boot_id"), "abc\n");
        Files.writeString(data.resolve("uptime"), "12345.67 999.00\n");
        assertThat(new LinuxBoot(data).now()).isEqualTo(new SinceBoot.Moment("abc", 12_345));
    }
}
