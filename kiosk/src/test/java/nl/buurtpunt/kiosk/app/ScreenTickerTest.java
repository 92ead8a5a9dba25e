package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScreenTickerTest {
    private static final long PATIENCE_SECONDS = 20;

    private final ScheduledExecutorService clock = Threads.oneByOne("test");
    private final LinkedBlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @Test
    void aScreenThatIsBusyFindsOneTickWaiting() throws Exception {
        ScreenTicker.every(Duration.ofMillis(1), clock, screen::add, done::incrementAndGet);

        Runnable first = tick();
        // The clock's one thread has been through a hundred paces when this has run.
        clock.schedule(() -> {}, 100, TimeUnit.MILLISECONDS).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(screen).isEmpty();

        first.run();
        assertThat(done).hasValue(1);
        tick().run();
        assertThat(done).hasValue(2);
    }

    @Test
    void workThatFailsIsDoneAgain() throws Exception {
        ScreenTicker.every(Duration.ofMillis(1), clock, screen::add, () -> {
            done.incrementAndGet();
            throw new IllegalStateException("meant");
        });

        for (int i = 0; i < 2; i++) {
            try {
                tick().run();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("meant");
            }
        }

        assertThat(done).hasValue(2);
    }

    private Runnable tick() throws InterruptedException {
        Runnable tick = screen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(tick).isNotNull();
        return tick;
    }
}
