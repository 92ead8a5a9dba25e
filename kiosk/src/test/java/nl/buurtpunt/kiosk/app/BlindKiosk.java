package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.buurtpunt.kiosk.sync.SteppedCity;

/// The program as it starts itself, with its server beside it, for [NoScreenTest]: on whatever display it is given.
final class BlindKiosk {
    static final String ARRIVED = "the guide is here";

    private BlindKiosk() {}

    static void main(String[] args) {
        SteppedCity city = new SteppedCity(Clock.systemUTC());
        city.publish(3, "een");
        var program = new KioskApplication(
                WholeKiosk.settings(city, Path.of(args[0]), "none", ""),
                SteppedCity.builtIn(),
                Optional.empty(),
                Machine.real());
        program.guide().onReplace(_ -> System.out.println(ARRIVED));
        program.start();
    }
}
