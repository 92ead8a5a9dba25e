package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.SteppedThreads;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.watch.SinceBoot;

/// A machine of which a test steps everything: its date jumps when the test says so, its other clock only rises, and
/// what was to be done later is done when its time has come, on the test's own thread. Only drawing is real.
final class SteppedMachine implements Machine.End {
    /// Close to where such a counter begins again at the other end, as on a machine that is on for long.
    private final SteppedThreads threads = new SteppedThreads(Duration.ofDays(2));

    private final List<Integer> ends = new ArrayList<>();
    private Instant start;
    private Duration startPassed = Duration.ZERO;
    private boolean dateIsSet;
    private Duration lookPace = Duration.ofMillis(200);
    private Duration nextLook = Duration.ZERO;
    private Runnable look = () -> {};

    /// @param believed what the machine takes for the date when it is switched on
    SteppedMachine(Instant believed) {
        this.start = believed;
    }

    Machine machine() {
        return new Machine(
                wall(),
                this::dateIsSet,
                threads::nanoTime,
                () -> new SinceBoot.Moment("boot-1", sinceOn().toSeconds()),
                threads::thread,
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

    synchronized Instant believed() {
        return start.plus(threads.passed().minus(startPassed));
    }

    /// How long it is on.
    Duration sinceOn() {
        return threads.passed();
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
        startPassed = threads.passed();
    }

    /// From now on the screen's thread looks after things this often.
    synchronized void lookEvery(Duration pace) {
        lookPace = pace;
        nextLook = threads.passed();
    }

    /// What this thread does again and again it does no more often than this; time between is left out.
    void seldom(String thread, Duration pace) {
        threads.seldom(thread, pace);
    }

    /// From now on this thread does nothing that it is newly asked to.
    void hold(String thread) {
        threads.hold(thread);
    }

    /// It goes on, with all that waited for it.
    void release(String thread) {
        threads.release(thread);
    }

    /// With which codes the program wanted to end.
    synchronized List<Integer> ends() {
        return List.copyOf(ends);
    }

    /// What came out of work in the background: nobody asks a one-off task how it went, and one that repeats just
    /// stops.
    List<Throwable> failures() {
        return threads.failures();
    }

    /// How many things are still to be done.
    int waiting() {
        return threads.waiting();
    }

    /// Lets time go by. What is due when the screen's thread looks after things is done before.
    void pass(Duration time) {
        Duration end = threads.passed().plus(time);
        for (Duration next = takeLook(end); next.compareTo(end) <= 0; next = takeLook(end)) {
            threads.pass(next.minus(threads.passed()));
            Fx.run(look);
        }
        threads.pass(end.minus(threads.passed()));
    }

    /// When the next look is; taken when it is not after the end.
    private synchronized Duration takeLook(Duration end) {
        Duration next = nextLook;
        if (next.compareTo(end) <= 0) {
            nextLook = next.plus(lookPace);
        }
        return next;
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
}
