package nl.buurtpunt.kiosk.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Starts the packaged server of a town and kills it with SIGKILL, again and again.
final class ServerKills {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Town town;
    private final Random random;

    ServerKills(Town town, Random random) {
        this.town = town;
        this.random = random;
    }

    Random random() {
        return random;
    }

    /// While it starts, or when a letter is on its way to it.
    ///
    /// @param letter waits until one is
    void once(Runnable letter) throws IOException, InterruptedException {
        once(random.nextInt(5) == 0, letter);
    }

    void once(boolean whileStarting, Runnable letter) throws IOException, InterruptedException {
        Process server = SyncServerProcess.spawn(
                town.serverData(), "--letters-per-hour", "100000", "--letters-per-hour-in-total", "100000");
        try {
            if (whileStarting) {
                pass(random.nextInt(2000));
            } else {
                await(
                        "the server's ready line",
                        () -> SyncServerProcess.listening(town.serverData()).isPresent() || !server.isAlive());
                OptionalInt port = SyncServerProcess.listening(town.serverData());
                town.proxy().pointAt(port.orElse(0));
                letter.run();
                pass(random.nextInt(50));
            }
            assertThat(server.isAlive()).as("alive until it is killed").isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    static void await(String what, BooleanSupplier holds) {
        Await.until(what, PATIENCE, holds);
    }

    /// A kill has no moment to wait for: any will do.
    static void pass(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
