package nl.buurtpunt.kiosk.thread;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for what another process or thread will do, with an end to the waiting.
final class Await {
    private Await() {}

    static void until(String what, Duration longest, BooleanSupplier holds) {
        present(what, longest, () -> holds.getAsBoolean() ? Optional.of(what) : Optional.empty());
    }

    static <T> T present(String what, Duration longest, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() - end < 0) {
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("waited " + longest.toSeconds() + " s in vain for " + what);
    }
}
