package nl.buurtpunt.server.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// So many in each period, counted in one step before work is done. It knows nobody: the limit is for all together.
public final class RateLimit {
    private final Clock clock;
    private final int most;
    private final Duration period;
    private Instant started;
    private int taken;

    public RateLimit(Clock clock, int most, Duration period) {
        this.clock = clock;
        this.most = most;
        this.period = period;
        this.started = clock.instant();
    }

    /// Takes one of this period; false when they are gone. A clock that jumps either way starts a new period.
    public synchronized boolean take() {
        Instant now = clock.instant();
        if (Duration.between(started, now).abs().compareTo(period) >= 0) {
            started = now;
            taken = 0;
        }
        if (taken >= most) {
            return false;
        }
        taken++;
        return true;
    }
}
