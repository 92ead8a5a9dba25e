package nl.buurtpunt.kiosk.sync;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs step after step on an executor until that is shut down; a kick makes the next one come at once.
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);
    private static final Duration AFTER_A_BUG = Duration.ofMinutes(1);

    private final Supplier<Next> step;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable Future<?> waiting;
    private boolean mayHurry;
    private boolean kicked;

    Steps(Supplier<Next> step) {
        this.step = step;
    }

    /// @param delay until the next step
    /// @param mayHurry whether a kick may shorten it
    record Next(Duration delay, boolean mayHurry) {
        static Next in(Duration delay) {
            return new Next(delay, true);
        }

        static Next atOnce() {
            return in(Duration.ZERO);
        }

        static Next notBefore(Duration delay) {
            return new Next(delay, false);
        }
    }

    synchronized void start(ScheduledExecutorService given) {
        executor = given;
        schedule(Next.atOnce());
    }

    synchronized void kick() {
        Future<?> held = waiting;
        if (held != null && mayHurry && held.cancel(false)) {
            schedule(Next.atOnce());
        } else {
            kicked = true;
        }
    }

    private synchronized void schedule(Next next) {
        Duration delay = kicked && next.mayHurry() ? Duration.ZERO : next.delay();
        kicked = kicked && !next.mayHurry();
        mayHurry = next.mayHurry();
        ScheduledExecutorService given = executor;
        if (given != null) {
            try {
                waiting = given.schedule(this::run, delay.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("the steps end with their executor");
            }
        }
    }

    private void run() {
        synchronized (this) {
            waiting = null;
        }
        schedule(safely());
    }

    /// The top of the thread: a bug in one step must not end all later ones.
    private Next safely() {
        try {
            return step.get();
        } catch (RuntimeException | Error e) {
            LOG.error("a step failed", e);
            return Next.in(AFTER_A_BUG);
        }
    }
}
