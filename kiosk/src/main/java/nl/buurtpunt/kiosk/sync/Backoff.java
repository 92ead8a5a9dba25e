package nl.buurtpunt.kiosk.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits longer after each failure in a row, and never the same time as the kiosk beside it: after a power cut
/// in the city a hundred kiosks must not come back in the same second.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    Duration next() {
        Duration full = first.multipliedBy(1L << Math.min(failures, 20));
        failures++;
        return spread(full.compareTo(longest) > 0 ? longest : full);
    }

    void reset() {
        failures = 0;
    }

    /// Between half and one and a half times the duration.
    Duration spread(Duration duration) {
        return Duration.ofMillis((long) (duration.toMillis() * (0.5 + random.nextDouble())));
    }
}
