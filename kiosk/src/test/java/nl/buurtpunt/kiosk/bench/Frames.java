package nl.buurtpunt.kiosk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;
import nl.buurtpunt.kiosk.ui.Fx;

/// Measures the time from one pulse of the screen to the next, and how much of it the screen's thread worked: on a
/// machine with other work the first says little, the second still does.
final class Frames extends AnimationTimer {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long last;
    private long longest;
    private long lastWork;
    private long longestWork;

    /// In milliseconds.
    record Longest(double wall, double work) {}

    Frames() {
        start();
    }

    @Override
    public void handle(long now) {
        // The clock, not the pulse's own time, which JavaFX smooths.
        long here = System.nanoTime();
        long work = threads.getCurrentThreadCpuTime();
        longest = Math.max(longest, last == 0 ? 0 : here - last);
        longestWork = Math.max(longestWork, last == 0 ? 0 : work - lastWork);
        last = here;
        lastWork = work;
    }

    /// Until the second pulse after the work is done.
    Longest longest(Runnable work) {
        Fx.run(() -> {
            longest = 0;
            longestWork = 0;
        });
        work.run();
        Fx.awaitPulse();
        Fx.awaitPulse();
        return Fx.on(() -> new Longest(longest / 1e6, longestWork / 1e6));
    }
}
