package nl.buurtpunt.kiosk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinuxClockTrustTest {
    private static final Instant NOW = Instant.parse("2026-11-23T07:30:00Z");

    @TempDir
    private Path root;

    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(5).toNanos();

    private final Clock wall = Clock.fixed(NOW, ZoneOffset.UTC);

    private LinuxClockTrust trust() {
        return new LinuxClockTrust(wall, () -> nanos, root);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    @Test
    void doesNotTrustAMachineThatSaysNothing() {
        assertThat(trust().getAsBoolean()).isFalse();
    }

    @Test
    void trustsWhatTheNetworkSetAndSeesItWithinSeconds() throws IOException {
        LinuxClockTrust trust = trust();
        assertThat(trust.getAsBoolean()).isFalse();
        write("run/systemd/timesync/synchronized", "");
        nanos += Duration.ofSeconds(9).toNanos();
        assertThat(trust.getAsBoolean()).as("it does not ask all the time").isFalse();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(trust.getAsBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "299, true", "-299, true", "301, false", "-301, false", "-228600, false"})
    void trustsAClockWithABatteryThatSaysTheSame(long off, boolean trusted) throws IOException {
        write("sys/class/rtc/rtc0/since_epoch", NOW.getEpochSecond() + off + "\n");
        assertThat(trust().getAsBoolean()).isEqualTo(trusted);
    }

    @Test
    void doesNotTrustAClockWithAnEmptyBattery() throws IOException {
        write("sys/class/rtc/rtc0/since_epoch", "");
        assertThat(trust().getAsBoolean()).isFalse();
        nanos += Duration.ofMinutes(1).toNanos();
        Files.delete(root.resolve("sys/class/rtc/rtc0/since_epoch"));
        Files.createDirectory(root.resolve("sys/class/rtc/rtc0/since_epoch"));
        assertThat(trust().getAsBoolean()).as("it cannot be read").isFalse();
    }
}
