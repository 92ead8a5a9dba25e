package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.watch.SinceBoot;

/// A machine of which a test steps everything: its date jumps when the test says so, its other clock only rises, and
/// what was to be done later is done when its time has come, on the test's own thread. Only drawing is real.
final class SteppedMachine implements Machine.End {
    private static final long LONG_AGO = Long.MAX_VALUE - Duration.ofDays(2).toNanos();

    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private final Map<String, Duration> seldom = new HashMap<>();
    private final Set<String> held = new HashSet<>();
    private final List<Task<?>> kept = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    /// Close to where such a counter begins again at the other end, as on a machine that is on for long.
    private long nanos = LONG_AGO;
    private Instant start;
    private long startNanos = LONG_AGO;
    private boolean dateIsSet;
    private long order;
    private long lookPace = Duration.ofMillis(200).toNanos();
    private long nextLook = LONG_AGO;
    private Runnable look = () -> {};

    /// @param believed what the machine takes for the date when it is switched on
    SteppedMachine(Instant believed) {
        this.start = believed;
    }

    Machine machine() {
        return new Machine(
                wall(),
                this::dateIsSet,
                this::nanos,
                () -> new SinceBoot.Moment("boot-1", sinceOn().toSeconds()),
                Executor::new,
                (_, newLook) -> look = newLook,
                this);
    }

    /// What the date is said to be.
    Clock wall() {
        return new Wall(this::believed);
    }

    /// A clock of somebody else, that is right and goes as fast.
    Clock elsewhere(Instant whenSwitchedOn) {
        return new Wall(() -> whenSwitchedOn.plus(sinceOn()));
    }

    private synchronized long nanos() {
        return nanos;
    }

    synchronized Instant believed() {
        return start.plusNanos(nanos - startNanos);
    }

    /// How long it is on.
    synchronized Duration sinceOn() {
        return Duration.ofNanos(nanos - LONG_AGO);
    }

    private synchronized boolean dateIsSet() {
        return dateIsSet;
    }

    /// From now on the system says that its date was set since it was switched on, as it does not at first.
    synchronized void saysItsDateIsSet() {
        dateIsSet = true;
    }

    /// Somebody, or NTP, sets the date.
    synchronized void setDate(Instant now) {
        start = now;
        startNanos = nanos;
    }

    /// From now on the screen's thread looks after things this often.
    synchronized void lookEvery(Duration pace) {
        lookPace = pace.toNanos();
        nextLook = nanos;
    }

    /// What this thread does again and again it does no more often than this; time between is left out.
    synchronized void seldom(String thread, Duration pace) {
        seldom.put(thread, pace);
    }

    /// From now on this thread does nothing that it is newly asked to.
    synchronized void hold(String thread) {
        held.add(thread);
    }

    /// It goes on, with all that waited for it.
    synchronized void release(String thread) {
        held.remove(thread);
        List<Task<?>> waited =
                kept.stream().filter(it -> it.executor.name.equals(thread)).toList();
        kept.removeAll(waited);
        waited.forEach(it -> it.due = nanos);
        tasks.addAll(waited);
    }

    /// With which codes the program wanted to end.
    synchronized List<Integer> ends() {
        return List.copyOf(ends);
    }

    /// What came out of work in the background: nobody asks a one-off task how it went, and one that repeats just
    /// stops.
    synchronized List<Throwable> failures() {
        return List.copyOf(failures);
    }

    private synchronized void failed(Throwable why) {
        failures.add(why);
    }

    /// How many things are still to be done.
    synchronized int waiting() {
        return tasks.size();
    }

    /// Lets time go by.
    void pass(Duration time) {
        long end = nanos() + time.toNanos();
        while (true) {
            Task<?> task;
            synchronized (this) {
                task = tasks.peek();
                long due = task == null ? end + 1 : Math.max(task.due - nanos, 0) + nanos;
                if (Math.min(due - end, nextLook - end) > 0) {
                    nanos = end;
                    return;
                }
                if (due - nextLook <= 0) {
                    nanos = due;
                    tasks.remove(task);
                } else {
                    task = null;
                    nanos = nextLook;
                    nextLook += lookPace;
                }
            }
            if (task == null) {
                Fx.run(look);
            } else {
                task.run();
            }
        }
    }

    /// Nothing hangs here, and a halt would be one of the test.
    @Override
    public void begin(int code) {}

    @Override
    public synchronized void close(int code) {
        ends.add(code);
    }

    @Override
    public synchronized void exit(int code) {
        ends.add(code);
    }

    @Override
    public synchronized void halt(int code) {
        ends.add(code);
    }

    private static final class Wall extends Clock {
        private final Supplier<Instant> now;

        private Wall(Supplier<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now.get(), zone);
        }
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
                synchronized (SteppedMachine.this) {
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
            return unit.convert(due - nanos(), TimeUnit.NANOSECONDS);
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

    /// One thread of the program, played by the test's.
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
            synchronized (SteppedMachine.this) {
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
            return plan(done(work), atLeast(unit.toNanos(delay)), 0);
        }

        @Override
        public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
            return plan(work, atLeast(unit.toNanos(delay)), 0);
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
            synchronized (SteppedMachine.this) {
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
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut;
        }

        @Override
        public boolean awaitTermination(long most, TimeUnit unit) {
            return shut;
        }
    }
}
