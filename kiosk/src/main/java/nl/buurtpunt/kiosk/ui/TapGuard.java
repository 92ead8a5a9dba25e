package nl.buurtpunt.kiosk.ui;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Ignores the second of two quick taps: shaking hands tap twice, and the second would press whatever comes next.
public class TapGuard {
    private final LongSupplier nanoTime;
    private final long quiet;
    private final long sameKey;
    private long lastTap;
    private boolean tapped;

    /// @param nanoTime a clock that only rises, like [System#nanoTime]
    /// @param quiet how long after a tap another one does nothing
    /// @param sameKey the same for one key of the on-screen keyboard; another key counts at once
    public TapGuard(LongSupplier nanoTime, Duration quiet, Duration sameKey) {
        this.nanoTime = nanoTime;
        this.quiet = quiet.toNanos();
        this.sameKey = sameKey.toNanos();
    }

    /// A guard for one key: a second tap on it does nothing for a while, and a first one not right after a tap that
    /// brought the keyboard here.
    TapGuard ofKey() {
        TapGuard general = this;
        return new TapGuard(nanoTime, Duration.ofNanos(sameKey), Duration.ZERO) {
            @Override
            boolean accept() {
                return !general.justTapped() && super.accept();
            }
        };
    }

    /// A guard for the keys that change what the other keys are: a second tap would change them back.
    TapGuard ofSwitches() {
        return new TapGuard(nanoTime, Duration.ofNanos(quiet), Duration.ZERO);
    }

    private boolean justTapped() {
        return tapped && nanoTime.getAsLong() - lastTap < quiet;
    }

    /// Whether this tap counts. A tap that does not count does not make the quiet time longer.
    boolean accept() {
        if (justTapped()) {
            return false;
        }
        tapped = true;
        lastTap = nanoTime.getAsLong();
        return true;
    }
}
