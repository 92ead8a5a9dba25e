package nl.buurtpunt.kiosk.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round for as long as the kiosk runs: enrol when needed, then wait at the server for news. Each step returns the
/// time until the next, so that a test steps it without sleeping.
public final class SyncLoop {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    private static final int WAIT_SECONDS = 25;
    /// About an hour of quiet rounds, counted and not timed: a key that was withdrawn must not live on in a kiosk for
    /// months.
    static final int ROUNDS_BETWEEN_KEYS = 150;
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(2);
    private static final Duration CONFIRMATION_PACE = Duration.ofSeconds(2);
    private static final Duration REVOKED_PACE = Duration.ofMinutes(2);

    private final Enrolment enrolment;
    private final ReleaseSync releases;
    private final KeyBook keys;
    private final Backoff backoff;
    private int roundsUntilKeys;

    SyncLoop(Enrolment enrolment, ReleaseSync releases, KeyBook keys, RandomGenerator random) {
        this.enrolment = enrolment;
        this.releases = releases;
        this.keys = keys;
        this.backoff = new Backoff(FIRST_BACKOFF, LONGEST_BACKOFF, random);
    }

    /// Runs step after step on the executor, until that is shut down.
    public void start(ScheduledExecutorService executor) {
        schedule(executor, Duration.ZERO);
    }

    private void schedule(ScheduledExecutorService executor, Duration delay) {
        try {
            var _ = executor.schedule(() -> schedule(executor, safely()), delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the loop ends with its executor");
        }
    }

    /// The top of the loop's thread: a bug in one round must not end all later ones.
    private Duration safely() {
        try {
            return step();
        } catch (RuntimeException | Error e) {
            LOG.error("a round with the server failed", e);
            return backoff.next();
        }
    }

    /// One round; returns the time until the next.
    Duration step() {
        if (!(enrolment.progress() instanceof EnrolmentProgress.Confirmed)) {
            return enrol();
        }
        if (roundsUntilKeys > 0) {
            roundsUntilKeys--;
        } else if (keys.reload().isEmpty()) {
            roundsUntilKeys = ROUNDS_BETWEEN_KEYS;
        }
        return delay(releases.run(WAIT_SECONDS));
    }

    private Duration enrol() {
        Optional<SyncOutcome> trouble = enrolment.ask();
        if (trouble.isPresent()) {
            return delay(trouble.get());
        }
        backoff.reset();
        return switch (enrolment.progress()) {
            case EnrolmentProgress.Waiting waiting -> backoff.spread(CONFIRMATION_PACE);
            case EnrolmentProgress.Revoked revoked -> backoff.spread(REVOKED_PACE);
            case EnrolmentProgress.Confirmed confirmed -> Duration.ZERO;
        };
    }

    private Duration delay(SyncOutcome outcome) {
        return switch (outcome) {
            case SyncOutcome.Switched switched -> calm(Duration.ZERO);
            case SyncOutcome.UpToDate upToDate -> calm(backoff.spread(BREATH));
            case SyncOutcome.NothingPublished nothing -> calm(backoff.spread(CONFIRMATION_PACE));
            case SyncOutcome.Later(Duration wait) -> calm(wait.plus(backoff.spread(FIRST_BACKOFF)));
            case SyncOutcome.NotEnrolled unknown -> {
                enrolment.turnedAway(false);
                yield calm(backoff.spread(CONFIRMATION_PACE));
            }
            case SyncOutcome.Revoked revoked -> {
                enrolment.turnedAway(true);
                yield calm(backoff.spread(REVOKED_PACE));
            }
            case SyncOutcome.Refused refused -> backoff.next();
            case SyncOutcome.Offline offline -> backoff.next();
        };
    }

    private Duration calm(Duration delay) {
        backoff.reset();
        return delay;
    }
}
