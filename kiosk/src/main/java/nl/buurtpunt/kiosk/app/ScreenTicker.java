package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Does something on the screen's thread at a pace. Not an animation of the toolkit: as long as one plays, the screen
/// is prepared sixty times a second, also when nothing on it changes.
final class ScreenTicker {
    private final Executor screen;
    private final Runnable work;
    private final AtomicBoolean waiting = new AtomicBoolean();

    private ScreenTicker(Executor screen, Runnable work) {
        this.screen = screen;
        this.work = work;
    }

    /// Until the clock is shut down.
    static void every(Duration pace, ScheduledExecutorService clock, Executor screen, Runnable work) {
        var ticker = new ScreenTicker(screen, work);
        var _ = clock.scheduleWithFixedDelay(ticker::tick, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// At most one waits for a screen that is busy: after a long pause it must not find hundreds.
    private void tick() {
        if (waiting.compareAndSet(false, true)) {
            screen.execute(() -> {
                waiting.set(false);
                work.run();
            });
        }
    }
}
