package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// As [EveryComfortTest], on the larger panels.
class EveryComfortOnLargePanelsTest {
    @ParameterizedTest
    @MethodSource
    void everyScreenCanBeReadAndReached(Panel panel, Comfort comfort) {
        assertThat(ComfortMatrix.faults(panel, comfort)).isEmpty();
    }

    static Stream<Arguments> everyScreenCanBeReadAndReached() {
        return Stream.of(Panel.INCH_22, Panel.INCH_22_UPRIGHT)
                .flatMap(panel -> ComfortMatrix.comforts(panel).map(comfort -> Arguments.of(panel, comfort)));
    }
}
