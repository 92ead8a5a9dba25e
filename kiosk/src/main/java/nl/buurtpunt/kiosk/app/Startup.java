package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures how long a resident waits after power comes on: from the start of the process to the second frame, when
/// the first page is on the panel and takes touches.
final class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final Clock clock;
    private final Scene scene;
    private final Runnable pulse = this::pulse;
    private int pulses;
    private long milliseconds = -1;

    Startup(Scene scene, Clock clock) {
        this.scene = scene;
        this.clock = clock;
        scene.addPostLayoutPulseListener(pulse);
    }

    /// -1 until the page is there.
    long milliseconds() {
        return milliseconds;
    }

    private void pulse() {
        pulses++;
        if (pulses < 2) {
            javafx.application.Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(pulse);
        Instant started = ProcessHandle.current().info().startInstant().orElse(clock.instant());
        milliseconds = Duration.between(started, clock.instant()).toMillis();
        LOG.info("first usable screen after {} ms", milliseconds);
    }
}
