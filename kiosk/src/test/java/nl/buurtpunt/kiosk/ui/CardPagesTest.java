package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardPagesTest {
    @ParameterizedTest
    @CsvSource({
        "16,8,8", "16,6,6", "16,4,4", "16,3,3", "16,2,2", "8,8,8", "1,8,8", "9,8,8", "15,8,8", "14,8,8", "5,1,1",
        "16,4,8", "16,2,6", "3,2,8"
    })
    void showsEachCardOnceAndNeverMoreThanFit(int things, int first, int others) {
        CardPages pages = new CardPages(things, first, others);
        int shown = 0;
        for (int page = 0; page < pages.count(); page++) {
            boolean last = page == pages.count() - 1;
            int cells = page == 0 ? first : others;
            int cards = pages.to(page) - pages.from(page);
            int turns = (pages.hasPrevious(page) ? 1 : 0) + (last ? 0 : 1);

            assertThat(pages.from(page)).isEqualTo(shown);
            assertThat(cards).isPositive();
            assertThat(cards + (cells == 1 ? 0 : turns)).isLessThanOrEqualTo(cells);
            shown = pages.to(page);
        }
        assertThat(shown).isEqualTo(things);
    }
}
