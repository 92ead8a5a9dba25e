package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Touch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody who types before the new guide can be searched, in the program as it is joined.
class SearchBeforeIndexTest {
    @TempDir
    private Path data;

    @Test
    void findsWithoutAnotherLetterAsSoonAsTheIndexIsThere() {
        SteppedMachine machine = new SteppedMachine(Instant.parse("2026-11-24T10:00:00Z"));
        machine.hold("indexing");
        try (SteppedCity city = new SteppedCity(machine.wall())) {
            city.publish(3, "een");
            try (WholeKiosk kiosk = new WholeKiosk(machine, city, data, "none")) {
                machine.pass(Duration.ofMinutes(3));
                kiosk.settle();
                kiosk.wake();
                kiosk.tap("choice-start-nl");
                kiosk.tap("action-search");
                Fx.run(() -> Touch.type(kiosk.scene().getFocusOwner(), "dienst"));
                kiosk.settle();
                assertThat(kiosk.buttons()).noneMatch(it -> it.startsWith("choice-dienst"));

                machine.release("indexing");
                machine.pass(Duration.ZERO);
                kiosk.settle();

                assertThat(kiosk.page()).isEqualTo("search");
                assertThat(kiosk.buttons()).anyMatch(it -> it.startsWith("choice-dienst"));
            }
        }
    }
}
