package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A kick brings the next step forward, and never further than the server allows.
final class StepsTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final Semaphore stepped = new Semaphore(0);

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    private Steps steps(Steps.Next next) {
        return new Steps(() -> {
            stepped.release();
            return next;
        });
    }

    private boolean isStepped() throws InterruptedException {
        return stepped.tryAcquire(20, TimeUnit.SECONDS);
    }

    /// Until all that was given to the executor for now is done.
    private void settle() throws Exception {
        executor.submit(() -> {}).get();
    }

    @Test
    void aKickDoesNotWait() throws Exception {
        Steps steps = steps(Steps.Next.in(LONG));
        steps.start(executor);
        assertThat(isStepped()).isTrue();
        settle();
        steps.kick();
        assertThat(isStepped()).isTrue();
    }

    @Test
    void aKickDuringAStepIsNotForgotten() throws Exception {
        var inside = new Semaphore(0);
        var goOn = new Semaphore(0);
        var steps = new Steps(() -> {
            inside.release();
            goOn.acquireUninterruptibly();
            return Steps.Next.in(LONG);
        });
        steps.start(executor);
        inside.acquire();
        steps.kick();
        goOn.release(2);
        assertThat(inside.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aKickDoesNotShortenWhatTheServerAskedFor() throws Exception {
        Steps steps = steps(Steps.Next.notBefore(LONG));
        steps.start(executor);
        assertThat(isStepped()).isTrue();
        settle();
        steps.kick();
        settle();
        assertThat(stepped.availablePermits()).isZero();
    }

    @Test
    void aBugInAStepDoesNotEndTheOthers() throws Exception {
        var calls = new Semaphore(0);
        var steps = new Steps(() -> {
            calls.release();
            throw new IllegalStateException("a bug");
        });
        steps.start(executor);
        assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        settle();
        steps.kick();
        assertThat(calls.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    }
}
