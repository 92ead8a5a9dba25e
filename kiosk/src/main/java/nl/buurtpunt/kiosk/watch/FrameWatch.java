package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Knows whether the screen still draws: a frame is asked for now and then, and must have been rendered within its
/// patience. Asked by a thread that is not the screen's; safe from any thread.
public final class FrameWatch {
    private final LongSupplier nanoTime;
    private final Duration patience;
    private final Duration pace;
    private final Runnable ask;
    private boolean asked;
    private long since;
    private long lastLook;

    /// @param nanoTime a clock that only rises
    /// @param pace a frame is asked for this long after the one before
    /// @param ask makes the screen render something and then call [#rendered()]; it must not wait for the screen
    public FrameWatch(LongSupplier nanoTime, Duration pace, Duration patience, Runnable ask) {
        this.nanoTime = nanoTime;
        this.pace = pace;
        this.patience = patience;
        this.ask = ask;
        this.since = nanoTime.getAsLong();
        this.lastLook = since;
    }

    public sealed interface State {
        /// The last frame that was asked for was rendered, or there is still time for it.
        record Drawing() implements State {}

        record StandsStill(Duration since) implements State {}
    }

    /// A frame that was asked for is on the screen.
    public synchronized void rendered() {
        asked = false;
        since = nanoTime.getAsLong();
    }

    /// Looks, and asks for the next frame when it is time.
    public State look() {
        Duration past;
        boolean asking;
        synchronized (this) {
            long now = nanoTime.getAsLong();
            // Whoever was stopped himself cannot say that another stood still meanwhile.
            long gap = now - lastLook;
            since += gap > pace.toNanos() ? gap : 0;
            lastLook = now;
            past = Duration.ofNanos(now - since);
            asking = !asked && past.compareTo(pace) >= 0;
            if (asking) {
                asked = true;
                since = now;
            } else if (asked && past.compareTo(patience) >= 0) {
                return new State.StandsStill(past);
            }
        }
        if (asking) {
            ask.run();
        }
        return new State.Drawing();
    }
}
