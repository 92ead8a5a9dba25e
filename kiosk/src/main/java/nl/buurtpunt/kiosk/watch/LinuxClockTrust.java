package nl.buurtpunt.kiosk.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Whether anything but habit set this machine's date since it was switched on: systemd's time service, by the network,
/// or a clock with a battery that says the same. Without either a Pi goes on from when it was switched off. Where it
/// cannot be read the answer is no. Safe from any thread.
public final class LinuxClockTrust implements BooleanSupplier {
    /// So far a clock with a battery may be off before "nu open" is no longer true enough.
    private static final Duration NEAR = Duration.ofMinutes(5);

    /// Screens ask many times a second, and a clock with a battery is on a slow wire.
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    private final Clock wall;
    private final LongSupplier nanoTime;
    private final Path synchronizedMark;
    private final Path battery;
    private final AtomicReference<Optional<Answer>> last = new AtomicReference<>(Optional.empty());

    private record Answer(boolean set, long nanos) {}

    public LinuxClockTrust(Clock wall, LongSupplier nanoTime) {
        this(wall, nanoTime, Path.of("/"));
    }

    LinuxClockTrust(Clock wall, LongSupplier nanoTime, Path root) {
        this.wall = wall;
        this.nanoTime = nanoTime;
        this.synchronizedMark = root.resolve("run/systemd/timesync/synchronized");
        this.battery = root.resolve("sys/class/rtc/rtc0/since_epoch");
    }

    @Override
    public boolean getAsBoolean() {
        long now = nanoTime.getAsLong();
        Optional<Answer> known = last.get().filter(it -> now - it.nanos() < ASK_AGAIN.toNanos());
        if (known.isPresent()) {
            return known.get().set();
        }
        boolean set = Files.exists(synchronizedMark) || batterySaysTheSame();
        last.set(Optional.of(new Answer(set, now)));
        return set;
    }

    private boolean batterySaysTheSame() {
        if (!Files.exists(battery)) {
            return false;
        }
        try {
            Duration off =
                    Duration.ofSeconds(Long.parseLong(Files.readString(battery).strip())
                            - wall.instant().getEpochSecond());
            return off.abs().compareTo(NEAR) <= 0;
        } catch (IOException | NumberFormatException e) {
            // An empty battery: Linux then refuses to read it.
            return false;
        }
    }
}
