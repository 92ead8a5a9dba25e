package nl.buurtpunt.server.letter;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wakes whoever has to do something with each new letter. It says only that there may be some: which
/// ones, the follower finds out itself ([Letters#after]), so that what came while it was away is found
/// the same way.
public final class NewLetters implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NewLetters.class);
    private static final long AGAIN_SECONDS = 30;
    private static final long CLOSING_SECONDS = 30;

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile Runnable follower = () -> {};

    NewLetters() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// From now on this is run once at first and after letters have come, on a thread of its own and
    /// never twice at once. It works until there is nothing left to do; when it throws it is run again
    /// after a while.
    public void follow(Runnable work) {
        follower = work;
        arrived();
    }

    void arrived() {
        if (due.compareAndSet(false, true)) {
            schedule(0);
        }
    }

    private synchronized void schedule(long seconds) {
        if (!thread.isShutdown()) {
            var _ = thread.schedule(this::run, seconds, TimeUnit.SECONDS);
        }
    }

    private void run() {
        due.set(false);
        try {
            follower.run();
        } catch (RuntimeException e) {
            LOG.error("new letters could not be followed up, again in {} s", AGAIN_SECONDS, e);
            schedule(AGAIN_SECONDS);
        }
    }

    /// Lets the work that runs end (an interrupt would close the database's file under it); what was
    /// not begun is found at the next start.
    @Override
    public void close() {
        synchronized (this) {
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the follower of new letters did not end within {} s", CLOSING_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
