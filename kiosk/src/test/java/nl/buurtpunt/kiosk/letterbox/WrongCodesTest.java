package nl.buurtpunt.kiosk.letterbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongCodesTest {
    private long now = Long.MAX_VALUE - Duration.ofSeconds(3).toNanos();
    private final WrongCodes codes = new WrongCodes(() -> now);

    @Test
    void waitsLongerAfterEachWrongOneUpToABound() {
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            codes.wrong();
            waits.add(codes.toWait().toSeconds());
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L, 30L);
    }

    @Test
    void theWaitPasses() {
        for (int i = 0; i < 5; i++) {
            codes.wrong();
        }
        now += Duration.ofMillis(1500).toNanos();
        assertThat(codes.toWait()).isEqualTo(Duration.ofMillis(500));
        now += Duration.ofMillis(500).toNanos();
        assertThat(codes.toWait()).isZero();
    }

    /// A library has many visitors: whatever one of them tried, the kiosk is as quick as ever soon after.
    @Test
    void neverLocksAndForgetsInTheEnd() {
        for (int i = 0; i < 10_000; i++) {
            codes.wrong();
        }
        assertThat(codes.toWait()).isEqualTo(Duration.ofSeconds(30));
        now += Duration.ofSeconds(30).toNanos();
        assertThat(codes.toWait()).isZero();

        now += Duration.ofMinutes(10).toNanos();
        codes.wrong();
        assertThat(codes.toWait()).isZero();
    }
}
