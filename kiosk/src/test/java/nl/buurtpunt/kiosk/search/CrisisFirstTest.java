package nl.buurtpunt.kiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.search.Queries.Row;
import org.junit.jupiter.api.Test;

/// Somebody in danger does not read a list: what is typed about suicide, violence, rape or danger now leads to the
/// crisis service first.
class CrisisFirstTest {
    private static final int TOP = 3;
    private static final long SEED = 20_261_121;
    private static final Queries QUERIES = Queries.read("crisis.csv");
    private static final SearchIndex INDEX = SearchIndex.of(ContentFolder.heerlen());

    @Test
    void asksInEveryLanguageThatHasWords() {
        for (String language : List.of("nl", "en", "ar", "tr", "de", "pl")) {
            assertThat(QUERIES.in(language)).as(language).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void leadsToTheCrisisServiceFirst() {
        assertThat(QUERIES.rows())
                .allSatisfy(row -> assertThat(INDEX.find(row.typed(), TOP))
                        .as(row.typed())
                        .first()
                        .extracting(Hit::serviceId)
                        .isIn(row.wanted()));
    }

    /// Hands that shake.
    @Test
    void leadsThereWithATypoToo() {
        var random = new Random(SEED);
        for (Row row : QUERIES.rows()) {
            String typed = Typos.one(row.typed(), random);
            List<Hit> found = INDEX.find(typed, TOP);
            assertThat(row.isAnswered(found)).as("%s found %s", typed, found).isTrue();
        }
    }
}
