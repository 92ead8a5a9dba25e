package nl.buurtpunt.kiosk.ui;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Ignores the second of two quick taps: shaking hands tap twice, and the second would press whatever comes next.
public final class TapGuard {
    private final LongSupplier nanoTime;
    private final long quiet;
    private long lastTap;
    private boolean tapped;

    /// @param nanoTime a clock that only rises, like [System#nanoTime]
    /// @param quiet how long after a tap another one does nothing
    public TapGuard(LongSupplier nanoTime, Duration quiet) {
        this.nanoTime = nanoTime;
        this.quiet = quiet.toNanos();
    }

    /// Whether this tap counts. A tap that does not count does not make the quiet time longer.
    boolean accept() {
        long now = nanoTime.getAsLong();
        if (tapped && now - lastTap < quiet) {
            return false;
        }
        tapped = true;
        lastTap = now;
        return true;
    }
}
