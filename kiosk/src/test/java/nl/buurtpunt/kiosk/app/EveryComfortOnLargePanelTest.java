package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// As [EveryComfortTest], on a large panel.
class EveryComfortOnLargePanelTest {
    @ParameterizedTest
    @MethodSource
    void everyScreenCanBeReadAndReached(Comfort comfort) {
        assertThat(ComfortMatrix.faults(Panel.INCH_22, comfort)).isEmpty();
    }

    static Stream<Comfort> everyScreenCanBeReadAndReached() {
        return ComfortMatrix.comforts(Panel.INCH_22);
    }
}
