package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapGuardTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

    /// A26: an identical tap is ignored within a time that can be set, up to half a second; another
    /// key counts at once.
    @ParameterizedTest
    @ValueSource(ints = {1, 150, 500})
    void ignoresTheSameKeyForAsLongAsIsSetAndNoOther(int milliseconds) {
        TapGuard guard = new TapGuard(nanos::get, Duration.ZERO, Duration.ofMillis(milliseconds));
        TapGuard key = guard.ofKey();
        TapGuard other = guard.ofKey();

        assertThat(key.accept()).isTrue();
        assertThat(key.accept()).isFalse();
        assertThat(other.accept()).isTrue();
        nanos.addAndGet(Duration.ofMillis(milliseconds).toNanos() - 1);
        assertThat(key.accept()).isFalse();
        nanos.addAndGet(1);
        assertThat(key.accept()).isTrue();
    }

    /// A26: a hand that goes on shaking does not lock the key.
    @Test
    void countsAgainThoughTheHandNeverRests() {
        TapGuard key = new TapGuard(nanos::get, Duration.ZERO, Duration.ofMillis(500)).ofKey();
        int typed = 0;
        for (int tap = 0; tap < 100; tap++) {
            typed += key.accept() ? 1 : 0;
            nanos.addAndGet(Duration.ofMillis(50).toNanos());
        }

        assertThat(typed).isEqualTo(10);
    }
}
