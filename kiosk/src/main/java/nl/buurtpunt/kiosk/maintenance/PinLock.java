package nl.buurtpunt.kiosk.maintenance;

import java.time.Duration;
import java.util.function.LongSupplier;

/// The PIN, and how slow it gets after wrong ones. It never locks: whoever must mend the kiosk can wait. Safe from any
/// thread.
public final class PinLock {
    /// Fingers slip.
    private static final int FREE = 2;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final PinHash hash;
    private final LongSupplier nanoTime;
    private int wrong;
    private long since;

    /// @param nanoTime a clock that only rises: setting the date must not shorten a wait
    public PinLock(PinHash hash, LongSupplier nanoTime) {
        this.hash = hash;
        this.nanoTime = nanoTime;
    }

    /// What came of one try.
    public sealed interface Attempt {
        /// The PIN was right.
        record Open() implements Attempt {}

        /// It was wrong; the next try counts after this wait.
        record Wrong(Duration left) implements Attempt {}

        /// Too early: nothing was tried.
        record TooEarly(Duration left) implements Attempt {}
    }

    /// Tries a PIN; the caller wipes it. Takes a part of a second.
    public synchronized Attempt attempt(char[] pin) {
        Duration wait = waiting();
        if (wait.isPositive()) {
            return new Attempt.TooEarly(wait);
        }
        if (hash.matches(pin)) {
            wrong = 0;
            return new Attempt.Open();
        }
        wrong++;
        since = nanoTime.getAsLong();
        return new Attempt.Wrong(waiting());
    }

    /// How long until a try counts.
    public synchronized Duration waiting() {
        if (wrong <= FREE) {
            return Duration.ZERO;
        }
        long factor = 1L << Math.min(10, wrong - FREE - 1);
        Duration whole = FIRST_WAIT.multipliedBy(factor);
        Duration bounded = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
        Duration left = bounded.minusNanos(nanoTime.getAsLong() - since);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
