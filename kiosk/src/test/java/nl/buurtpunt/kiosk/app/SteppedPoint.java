package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.buurtpunt.kiosk.sync.SteppedCity;

/// One point of a city with its whole kiosk, by a clock that a test steps.
final class SteppedPoint implements AutoCloseable {
    final SteppedMachine machine;
    final SteppedCity city;
    private Optional<WholeKiosk> started = Optional.empty();

    /// @param believed the date, as machine and city have it
    SteppedPoint(String believed) {
        machine = new SteppedMachine(Instant.parse(believed));
        city = new SteppedCity(machine.wall());
    }

    WholeKiosk switchOn(Path data) {
        return switchOn(data, "none", "");
    }

    /// A kiosk that is on for three minutes.
    WholeKiosk switchOn(Path data, String printer, String pinHash) {
        machine.seldom("watch", Duration.ofMinutes(5));
        machine.seldom("network", Duration.ofSeconds(30));
        WholeKiosk kiosk = new WholeKiosk(machine, city, data, printer, pinHash);
        started = Optional.of(kiosk);
        machine.lookEvery(Duration.ofSeconds(1));
        machine.pass(Duration.ofMinutes(3));
        kiosk.settle();
        return kiosk;
    }

    /// The kiosk that was switched on.
    WholeKiosk kiosk() {
        return started.orElseThrow();
    }

    @Override
    public void close() {
        started.ifPresent(WholeKiosk::close);
        city.close();
    }
}
