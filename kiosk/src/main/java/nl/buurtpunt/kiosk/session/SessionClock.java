package nl.buurtpunt.kiosk.session;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/// How long ago the resident gave a sign, and what follows from it: nothing, a warning that counts down, or
/// the end.
///
/// It has no thread and no timer: somebody looks at it several times a second. It knows no date, so that it
/// does not matter when the kiosk's clock is set. On the JavaFX thread only.
public final class SessionClock {
    /// No look counts for more than this. While the screen hung nobody could see a warning or answer it, so
    /// that time is not taken from the resident.
    private static final long LONGEST_LOOK = Duration.ofSeconds(2).toNanos();

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LongSupplier nanoTime;
    private final long idle;
    private final long warning;
    private final long longestWork;
    private final Set<Work> works = new HashSet<>();
    private long lastLook;
    private long quiet;
    private long times = 1;
    private boolean warned;
    private long sinceWarning;

    /// @param nanoTime a clock that only rises, like [System#nanoTime]
    /// @param limits how long each part takes
    public SessionClock(LongSupplier nanoTime, Limits limits) {
        this.nanoTime = nanoTime;
        this.idle = limits.idle().toNanos();
        this.warning = limits.warning().toNanos();
        this.longestWork = limits.longestWork().toNanos();
        this.lastLook = nanoTime.getAsLong();
    }

    /// How long each part takes.
    ///
    /// @param idle without a sign until the warning
    /// @param warning from there to the end
    /// @param longestWork for which something the kiosk does for the resident counts as their being there
    public record Limits(Duration idle, Duration warning, Duration longestWork) {}

    /// Where the visit is.
    public sealed interface State {
        /// Somebody is there.
        record Present() implements State {}

        /// Perhaps nobody is there any more.
        ///
        /// @param secondsLeft until the end, never 0
        record Warned(int secondsLeft) implements State {}

        /// Nobody is there.
        record Over() implements State {}
    }

    /// Somebody touched the screen or pressed a key. It may be done as often as one likes: a visit has no
    /// longest duration.
    public void sign() {
        lastLook = nanoTime.getAsLong();
        quiet = 0;
        warned = false;
        sinceWarning = 0;
    }

    /// Something is done that the resident waits for, such as printing. Until it is done they need not
    /// touch anything.
    public Work work() {
        Work work = new Work();
        works.add(work);
        return work;
    }

    /// Somebody has to write or copy something, for which they touch nothing: until it is said otherwise, or the visit
    /// ends, the warning comes so many times later.
    ///
    /// @param more 1 for what is usual
    public void patience(int more) {
        times = more;
    }

    /// Nothing of the visit is left, also not what was being done for it.
    public void end() {
        works.clear();
        patience(1);
        sign();
    }

    /// Looks how late it is; without looking no time passes.
    public State look() {
        long now = nanoTime.getAsLong();
        long passed = Math.clamp(now - lastLook, 0, LONGEST_LOOK);
        lastLook = now;
        boolean working = works.stream().map(work -> work.lasts(passed)).reduce(false, Boolean::logicalOr);
        if (warned) {
            sinceWarning += passed;
        } else if (working) {
            quiet = 0;
        } else {
            quiet += passed;
            warned = quiet >= idle * times;
        }
        return state();
    }

    private State state() {
        if (!warned) {
            return new State.Present();
        }
        long left = warning - sinceWarning;
        return left > 0 ? new State.Warned((int) Math.ceilDiv(left, SECOND)) : new State.Over();
    }

    /// Something the kiosk does for the resident.
    public final class Work {
        private long lasted;

        private Work() {}

        private boolean lasts(long longer) {
            boolean withinBounds = lasted < longestWork;
            lasted += longer;
            return withinBounds;
        }

        /// It is done, or was given up. May be said more than once.
        public void done() {
            works.remove(this);
        }
    }
}
