package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/// What to do about a page that failed: once it is said, twice in a row a resident is led away from it, and a program
/// that fails all over is started again. On the screen's thread only.
public final class TroubleLimit {
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int TOO_MANY = 6;

    private final LongSupplier nanoTime;
    private final Deque<Trouble> recent = new ArrayDeque<>();

    /// @param nanoTime a clock that only rises
    public TroubleLimit(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    public enum Answer {
        /// Say sorry; a resident can go on.
        SAY,
        /// The page fails again and again: end the visit.
        LEAVE,
        /// It fails all over: start the program again.
        START_AGAIN
    }

    private record Trouble(String page, long at) {}

    /// @param page where it happened
    public Answer answer(String page) {
        long now = nanoTime.getAsLong();
        recent.removeIf(it -> now - it.at() >= WINDOW.toNanos());
        recent.add(new Trouble(page, now));
        if (recent.size() >= TOO_MANY) {
            recent.clear();
            return Answer.START_AGAIN;
        }
        long here = recent.stream().filter(it -> it.page().equals(page)).count();
        return here >= 3 ? Answer.LEAVE : Answer.SAY;
    }
}
