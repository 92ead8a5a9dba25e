package nl.buurtpunt.kiosk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenGuardTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path data;

    private final SteppedTime time = new SteppedTime();
    private final List<Long> restartedAfter = new ArrayList<>();

    /// A program whose screen never draws, until it starts itself again or the time is over.
    private ScreenGuard wedgedFor(int seconds) {
        FrameWatch frames = new FrameWatch(time, Duration.ofSeconds(10), PATIENCE, () -> {});
        int before = restartedAfter.size();
        long from = time.now().seconds();
        var guard = new ScreenGuard(
                frames,
                new RestartBook(data.resolve("restarts.txt"), time),
                PATIENCE,
                () -> restartedAfter.add(time.now().seconds() - from));
        for (int second = 0; second < seconds && restartedAfter.size() == before; second++) {
            guard.look();
            time.passSeconds(1);
        }
        return guard;
    }

    @Test
    void startsAgainLaterEachTimeAndThenStaysUpAndSaysSo() {
        for (int start = 0; start < 4; start++) {
            wedgedFor(600);
        }
        assertThat(restartedAfter).containsExactly(30L, 50L, 90L, 170L);

        ScreenGuard fifth = wedgedFor(900);

        assertThat(restartedAfter).hasSize(4);
        assertThat(fifth.finding())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("F2"));
    }

    @Test
    void mayStartAgainWhenAnHourHasPassed() {
        for (int start = 0; start < 4; start++) {
            wedgedFor(600);
        }
        time.pass(Duration.ofHours(1));
        wedgedFor(600);
        assertThat(restartedAfter).hasSize(5).last().isEqualTo(30L);
    }

    /// A frozen screen that nobody mends must not stay frozen when a restart is allowed again.
    @Test
    void oneThatHadToWaitStartsAgainWhenTheHourHasPassed() {
        for (int start = 0; start < 4; start++) {
            wedgedFor(600);
        }
        assertThat(restartedAfter).hasSize(4);

        wedgedFor(2 * 3600);

        // The first of the four was made 310 s before the waiting began; then it is asked every minute.
        assertThat(restartedAfter).hasSize(5);
        assertThat(restartedAfter.getLast()).isBetween(3600L - 340, 3600L);
    }

    @Test
    void aScreenThatStandsStillIsStartedAgainOnce() {
        FrameWatch frames = new FrameWatch(time, Duration.ofSeconds(10), PATIENCE, () -> {});
        var guard = new ScreenGuard(
                frames, new RestartBook(data.resolve("restarts.txt"), time), PATIENCE, () -> restartedAfter.add(0L));
        for (int second = 0; second < 600; second++) {
            guard.look();
            time.passSeconds(1);
        }
        assertThat(restartedAfter).hasSize(1);
    }

    @Test
    void oneThatStartedAgainIsWell() {
        wedgedFor(600);
        assertThat(wedgedFor(0).finding()).isEmpty();
    }
}
