package nl.buurtpunt.kiosk.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FallbackBookTest {
    private final FallbackBook book = new FallbackBook();

    @Test
    void tellsNoNumberSoSmallThatItCouldBeOneVisitor() {
        show("pl", 10);
        show("uk", 9);

        assertThat(book.words()).isEqualTo("pl 10, uk <10");
        assertThat(book.take()).isEqualTo(new FallbackBook.Taken("pl 10, uk <10", Map.of("pl", 10L)));
    }

    @Test
    void countsAgainAfterAReportAndKeepsWhatItDidNotTell() {
        show("pl", 12);
        show("uk", 9);
        book.take();
        show("pl", 1);
        show("uk", 1);

        assertThat(book.words()).isEqualTo("pl <10, uk 10");
    }

    @Test
    void tellsAgainWhatDidNotArriveWithWhatWasCountedMeanwhile() {
        show("pl", 12);
        show("tr", 10);
        FallbackBook.Taken taken = book.take();
        show("pl", 1);
        show("uk", 10);
        book.putBack(taken);

        assertThat(book.take().words()).isEqualTo("pl 13, tr 10, uk 10");
        assertThat(book.words()).isEqualTo("-");
    }

    @Test
    void hasNothingToTellAtFirst() {
        assertThat(book.words()).isEqualTo("-");
        assertThat(book.take()).isEqualTo(new FallbackBook.Taken("-", Map.of()));
    }

    private void show(String language, int times) {
        for (int i = 0; i < times; i++) {
            book.shown(language);
        }
    }
}
