package nl.buurtpunt.kiosk.watch;

import java.time.Duration;
import java.util.function.LongSupplier;

/// A clock that only rises, and only when a test says so; also the machine's count since boot.
final class SteppedTime implements LongSupplier, SinceBoot {
    private String boot = "boot-1";
    private long nanos;

    void pass(Duration time) {
        nanos += time.toNanos();
    }

    void passSeconds(long seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    void reboot(String name) {
        boot = name;
        nanos = 0;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }

    @Override
    public Moment now() {
        return new Moment(boot, nanos / 1_000_000_000);
    }
}
