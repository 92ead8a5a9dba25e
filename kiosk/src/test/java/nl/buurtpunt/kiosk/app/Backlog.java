package nl.buurtpunt.kiosk.app;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;

/// Work of a thread of the kiosk that is done when a test says so, one after the other.
final class Backlog implements Executor {
    private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /// Does what came first.
    ///
    /// @return false when there was nothing to do
    boolean next() {
        Runnable work = waiting.poll();
        if (work == null) {
            return false;
        }
        work.run();
        return true;
    }

    /// Does all that waits, and what that brings.
    void finish() {
        while (next()) {
            // The next one.
        }
    }
}
