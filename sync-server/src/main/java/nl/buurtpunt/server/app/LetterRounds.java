package nl.buurtpunt.server.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the rounds past all letters again and again while the server runs. A round that fails is made again.
final class LetterRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterRounds.class);
    private static final long CLOSING_SECONDS = 30;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Runnable rounds;

    private LetterRounds(Runnable rounds) {
        this.rounds = rounds;
    }

    static LetterRounds start(Runnable rounds, Duration every) {
        var running = new LetterRounds(rounds);
        var _ = running.thread.scheduleWithFixedDelay(running::make, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return running;
    }

    private void make() {
        try {
            rounds.run();
        } catch (RuntimeException e) {
            LOG.error("the rounds past the letters failed, and are made again", e);
        }
    }

    /// Lets a round that runs end: it works on the database, which nobody may interrupt.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the rounds past the letters did not end within {} s", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
