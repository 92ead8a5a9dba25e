package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Panel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Opens every screen in every language, at every text size, with low buttons and without, in both themes, on the
/// smaller panels. The larger ones have a class each, so that two programs side by side share the work.
class EveryComfortTest {
    @ParameterizedTest
    @MethodSource
    void everyScreenCanBeReadAndReached(Panel panel, Comfort comfort) {
        assertThat(ComfortMatrix.faults(panel, comfort)).isEmpty();
    }

    static Stream<Arguments> everyScreenCanBeReadAndReached() {
        return Stream.of(Panel.INCH_7, Panel.INCH_10)
                .flatMap(panel -> ComfortMatrix.comforts(panel).map(comfort -> Arguments.of(panel, comfort)));
    }

    /// The longest words there are, on the panel with the least room for them.
    @Test
    void everyServiceIsWhollyShownInTheLargestLettersOnTheSmallestPanel() {
        Comfort largest = Comfort.USUAL.with(TextSize.LARGEST);

        assertThat(ScreenRuler.everyService(Panel.INCH_7, largest, List.of("nl", "ar", "de")))
                .isEmpty();
    }
}
