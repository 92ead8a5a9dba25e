package nl.buurtpunt.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackBookTest {
    private final FallbackBook book = new FallbackBook();

    @Test
    void tellsNoNumberSoSmallThatItCouldBeOneVisitor() {
        show("pl", 12);
        show("uk", 4);

        assertThat(book.words()).isEqualTo("pl 12, uk <5");
        assertThat(book.told()).containsExactly(Map.entry("pl", 12L));
    }

    @Test
    void countsAgainAfterAReportWasDeliveredAndKeepsWhatWasNotTold() {
        show("pl", 12);
        show("uk", 4);
        Map<String, Long> told = book.told();
        show("pl", 1);
        book.delivered(told);
        show("uk", 1);

        assertThat(book.words()).isEqualTo("pl <5, uk 5");
    }

    @Test
    void hasNothingToTellAtFirst() {
        assertThat(book.words()).isEqualTo("-");
        assertThat(book.told()).isEmpty();
    }

    private void show(String language, int times) {
        for (int i = 0; i < times; i++) {
            book.shown(language);
        }
    }
}
