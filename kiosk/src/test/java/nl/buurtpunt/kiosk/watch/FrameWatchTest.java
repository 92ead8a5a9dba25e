package nl.buurtpunt.kiosk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrameWatchTest {
    private final SteppedTime time = new SteppedTime();
    private int asked;
    private final FrameWatch frames =
            new FrameWatch(time, Duration.ofSeconds(10), Duration.ofSeconds(20), () -> asked++);

    private FrameWatch.State lookAfter(int seconds) {
        FrameWatch.State state = frames.look();
        for (int second = 0; second < seconds; second++) {
            time.passSeconds(1);
            state = frames.look();
        }
        return state;
    }

    @Test
    void asksForAFrameNowAndThen() {
        assertThat(lookAfter(9)).isEqualTo(new FrameWatch.State.Drawing());
        assertThat(asked).isZero();
        lookAfter(1);
        assertThat(asked).isEqualTo(1);
        frames.rendered();
        lookAfter(10);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void noticesThatAFrameNeverComes() {
        lookAfter(10);
        assertThat(lookAfter(19)).isEqualTo(new FrameWatch.State.Drawing());
        assertThat(lookAfter(1)).isEqualTo(new FrameWatch.State.StandsStill(Duration.ofSeconds(20)));
        assertThat(asked)
                .as("one is enough: a wedged thread must not find a thousand")
                .isEqualTo(1);

        frames.rendered();
        assertThat(lookAfter(0)).isEqualTo(new FrameWatch.State.Drawing());
    }

    @Test
    void holdsNothingAgainstTheScreenForTheTimeInWhichTheWholeProgramWasStopped() {
        lookAfter(10);
        time.pass(Duration.ofHours(2));
        assertThat(frames.look()).isEqualTo(new FrameWatch.State.Drawing());
        assertThat(lookAfter(20)).isInstanceOf(FrameWatch.State.StandsStill.class);
    }
}
