package nl.buurtpunt.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdleWatchTest {
    private static final long START = Long.MAX_VALUE - Duration.ofSeconds(30).toNanos();

    private long now = START;
    private final IdleWatch watch = new IdleWatch(() -> now, Duration.ofSeconds(90));

    @Test
    void isOverAfterTheWholeLimitAndNotBefore() {
        pass(Duration.ofMillis(89_999));
        assertThat(watch.isOver()).isFalse();

        pass(Duration.ofMillis(1));
        assertThat(watch.isOver()).isTrue();
    }

    @Test
    void startsAgainWithEverySign() {
        pass(Duration.ofSeconds(80));
        watch.sign();
        pass(Duration.ofSeconds(80));

        assertThat(watch.isOver()).isFalse();
    }

    /// The clock of the machine may pass the largest number there is; START is near it.
    private void pass(Duration time) {
        now += time.toNanos();
    }
}
