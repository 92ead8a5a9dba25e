package nl.buurtpunt.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A clock that only rises, and the threads that work by it, played by whoever lets time pass: what was to be done
/// later is done when its time has come. From any thread, but only one lets time pass.
public final class SteppedThreads {
    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private final Map<String, Duration> seldom = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final List<Task<?>> kept = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final long begin;
    private long nanos;
    private long order;

    /// @param beforeTheEnd when the counter begins again at its other end, as on a machine that is on for long
    public SteppedThreads(Duration beforeTheEnd) {
        this.begin = Long.MAX_VALUE - beforeTheEnd.toNanos();
        this.nanos = begin;
    }

    public synchronized long nanoTime() {
        return nanos;
    }

    /// How much has passed so far.
    public synchronized Duration passed() {
        return Duration.ofNanos(nanos - begin);
    }

    /// One thread; those of the same name are held and slowed down together.
    public ScheduledExecutorService thread(String name) {
        return new Executor(name);
    }

    /// What this thread does again and again it does no more often than this; time between is left out.
    public synchronized void seldom(String thread, Duration pace) {
        seldom.put(thread, pace);
    }

    /// From now on this thread does nothing that it is newly asked to.
    public synchronized void hold(String thread) {
        held.add(thread);
    }

    /// It goes on, with all that waited for it.
    public synchronized void release(String thread) {
        held.remove(thread);
        List<Task<?>> waited =
                kept.stream().filter(it -> it.executor.name.equals(thread)).toList();
        kept.removeAll(waited);
        waited.forEach(it -> it.due = nanos);
        tasks.addAll(waited);
    }

    /// What came out of work in the background: nobody asks a one-off task how it went, and one that repeats just
    /// stops.
    public synchronized List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private synchronized void failed(Throwable why) {
        failures.add(why);
    }

    /// How many things are still to be done.
    public synchronized int waiting() {
        return tasks.size();
    }

    /// Does what is due.
    public void run() {
        pass(Duration.ZERO);
    }

    /// Lets time go by.
    public void pass(Duration time) {
        long end = nanoTime() + time.toNanos();
        Optional<Task<?>> next = next(end);
        while (next.isPresent()) {
            next.get().run();
            next = next(end);
        }
    }

    /// What is due first, with its time come; with the end's time when nothing is due before it.
    private synchronized Optional<Task<?>> next(long end) {
        Task<?> first = tasks.peek();
        if (first == null || first.due - end > 0) {
            nanos = end;
            return Optional.empty();
        }
        nanos += Math.max(first.due - nanos, 0);
        tasks.remove();
        return Optional.of(first);
    }

    private final class Task<T> extends FutureTask<T> implements ScheduledFuture<T> {
        private final Executor executor;
        private final long period;
        private final long number;
        private long due;

        private Task(Executor executor, Callable<T> work, long delay, long period) {
            super(work);
            this.executor = executor;
            this.period = period;
            this.number = order++;
            this.due = nanos + delay;
        }

        @Override
        public void run() {
            if (period == 0) {
                super.run();
            } else if (super.runAndReset()) {
                synchronized (SteppedThreads.this) {
                    due = nanos + executor.atLeast(period);
                    executor.add(this);
                }
            }
        }

        @Override
        protected void setException(Throwable why) {
            failed(why);
            super.setException(why);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            return due == task.due ? Long.compare(number, task.number) : Long.signum(due - task.due);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }

    private final class Executor extends AbstractExecutorService implements ScheduledExecutorService {
        private final String name;
        private boolean shut;

        private Executor(String name) {
            this.name = name;
        }

        private long atLeast(long delay) {
            return Math.max(delay, seldom.getOrDefault(name, Duration.ZERO).toNanos());
        }

        private <T> Task<T> plan(Callable<T> work, long delay, long period) {
            synchronized (SteppedThreads.this) {
                Task<T> task = new Task<>(this, work, delay, period);
                add(task);
                return task;
            }
        }

        private void add(Task<?> task) {
            if (!shut) {
                (held.contains(name) ? kept : tasks).add(task);
            } else if (task.period == 0) {
                throw new RejectedExecutionException(name + " is shut down");
            }
        }

        @Override
        public void execute(Runnable work) {
            var _ = plan(done(work), 0, 0);
        }

        private static Callable<Boolean> done(Runnable work) {
            return () -> {
                work.run();
                return true;
            };
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
            return schedule(done(work), delay, unit);
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
            synchronized (SteppedThreads.this) {
                return plan(work, atLeast(unit.toNanos(delay)), 0);
            }
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long pace, TimeUnit unit) {
            return plan(done(work), unit.toNanos(first), unit.toNanos(pace));
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, long first, long pace, TimeUnit unit) {
            return scheduleWithFixedDelay(work, first, pace, unit);
        }

        @Override
        public void shutdown() {
            synchronized (SteppedThreads.this) {
                shut = true;
                tasks.removeIf(task -> task.executor.equals(this));
                kept.removeIf(task -> task.executor.equals(this));
            }
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            synchronized (SteppedThreads.this) {
                return shut;
            }
        }

        @Override
        public boolean isTerminated() {
            return isShutdown();
        }

        @Override
        public boolean awaitTermination(long most, TimeUnit unit) {
            return isShutdown();
        }
    }
}
