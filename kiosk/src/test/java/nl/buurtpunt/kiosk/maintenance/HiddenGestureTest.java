package nl.buurtpunt.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HiddenGestureTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final HiddenGesture gesture = new HiddenGesture(nanos::get, 100);

    @Test
    void sevenTapsInTheCornerMakeIt() {
        assertThat(taps(6)).isFalse();
        assertThat(taps(1)).isTrue();
        assertThat(taps(6)).isFalse();
    }

    @Test
    void aTapElsewhereBeginsItAnew() {
        taps(6);
        assertThat(gesture.tap(500, 50)).isFalse();
        assertThat(taps(6)).isFalse();
    }

    @Test
    void slowTapsDoNotMakeIt() {
        taps(6);
        nanos.addAndGet(7 * SECOND);
        assertThat(taps(6)).isFalse();
        assertThat(taps(1)).isTrue();
    }

    private boolean taps(int count) {
        boolean whole = false;
        for (int i = 0; i < count; i++) {
            whole = gesture.tap(20, 20);
        }
        return whole;
    }
}
