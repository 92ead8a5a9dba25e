package nl.buurtpunt.kiosk.letterbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Makes whoever tries codes wait: each wrong one makes the next take longer, up to a bound, and a while without wrong
/// codes makes it shorter again. It never locks, for the next visitor may have a right one. From any thread.
final class WrongCodes {
    /// A tired eye copies wrong a few times.
    private static final int FREE = 3;

    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();
    private static final long FORGOTTEN = Duration.ofMinutes(1).toNanos();

    /// With one more the wait would be longer than the longest.
    private static final int MOST = FREE + 6;

    private final LongSupplier nanoTime;
    private int count;
    private long lastWrong;
    private long forgottenUntil;

    /// @param nanoTime a clock that only rises
    WrongCodes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    synchronized void wrong() {
        forget();
        count = Math.min(count + 1, MOST);
        lastWrong = nanoTime.getAsLong();
        forgottenUntil = lastWrong;
    }

    /// How long to wait from now before the next is tried; zero when it may be tried.
    synchronized Duration toWait() {
        forget();
        if (count <= FREE) {
            return Duration.ZERO;
        }
        long whole = Math.min(LONGEST, FIRST << (count - FREE - 1));
        return Duration.ofNanos(Math.max(0, whole - (nanoTime.getAsLong() - lastWrong)));
    }

    private void forget() {
        long minutes = (nanoTime.getAsLong() - forgottenUntil) / FORGOTTEN;
        if (minutes > 0) {
            count = (int) Math.max(0, count - minutes);
            forgottenUntil += minutes * FORGOTTEN;
        }
    }
}
