package nl.buurtpunt.server.api;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/// Where kiosks wait for news, each on its own virtual thread. Bounded: who finds no place is answered at once and asks
/// again. When the server stops all are let go.
public final class WaitingRoom implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final int places;
    private int waiting;
    private long rings;
    private boolean closed;

    public WaitingRoom(int places) {
        this.places = places;
    }

    /// Waits until the condition holds, the time is over, the thread is interrupted, or the room closes. The condition
    /// is asked at first and after each ring, outside the lock.
    public void await(BooleanSupplier over, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        long heard = enter();
        if (heard < 0) {
            return;
        }
        try {
            while (!over.getAsBoolean()) {
                long before = heard;
                heard = nextRing(before, end - System.nanoTime());
                if (heard == before) {
                    return;
                }
            }
        } finally {
            leave();
        }
    }

    /// Something changed: everyone who waits looks again.
    public void ring() {
        lock.lock();
        try {
            rings++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// The number of the last ring, or -1 when there is no place.
    private long enter() {
        lock.lock();
        try {
            if (closed || waiting >= places) {
                return -1;
            }
            waiting++;
            return rings;
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            waiting--;
        } finally {
            lock.unlock();
        }
    }

    /// The number of a later ring, or the same number when the waiting is over.
    private long nextRing(long heard, long nanos) {
        lock.lock();
        try {
            long left = nanos;
            while (rings == heard && !closed && left > 0) {
                left = news.awaitNanos(left);
            }
            return closed ? heard : rings;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return heard;
        } finally {
            lock.unlock();
        }
    }
}
