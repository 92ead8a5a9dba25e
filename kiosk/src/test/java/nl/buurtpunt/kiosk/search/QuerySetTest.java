package nl.buurtpunt.kiosk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.search.Queries.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real guide of Heerlen answers what residents type. A change of the engine or of the words that makes search
/// worse is seen here, with every miss by name.
class QuerySetTest {
    private static final int TOP = 3;
    private static final long SEED = 20_261_121;
    private static final Queries QUERIES = Queries.read("queries.csv");
    private static final SearchIndex INDEX = SearchIndex.of(ContentFolder.heerlen());

    @Test
    void holdsEnoughToJudgeBy() {
        assertThat(QUERIES.rows()).hasSizeGreaterThanOrEqualTo(200);
        for (String language : List.of("nl", "en", "ar", "tr")) {
            assertThat(QUERIES.in(language)).as(language).hasSizeGreaterThanOrEqualTo(50);
        }
        for (String language : List.of("de", "pl")) {
            assertThat(QUERIES.in(language)).as(language).hasSizeGreaterThanOrEqualTo(15);
        }
        Set<String> known = new HashSet<>(
                ContentFolder.heerlen().services().stream().map(Service::id).toList());
        assertThat(QUERIES.rows()).allSatisfy(it -> assertThat(known).containsAll(it.wanted()));
    }

    @Test
    void findsWhatIsMeantAmongTheFirstThree() {
        assertShare(QUERIES.rows(), UnaryOperator.identity(), 0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "ar", "tr", "de", "pl"})
    void findsWhatIsMeantInEachLanguage(String language) {
        assertShare(QUERIES.in(language), UnaryOperator.identity(), 0.95);
    }

    /// Asked by somebody who had not read the words: how well strangers fare.
    @Test
    void findsWhatIsMeantInWordsNobodyWroteDown() {
        Queries unseen = Queries.read("unseen.csv");

        assertThat(unseen.rows()).hasSizeGreaterThanOrEqualTo(60);
        assertShare(unseen.rows(), UnaryOperator.identity(), 0.95);
    }

    @Test
    void findsWhatIsMeantWithATypo() {
        var random = new Random(SEED);
        assertShare(QUERIES.rows(), typed -> Typos.one(typed, random), 0.9);
    }

    @Test
    void findsTheSameWithoutCapitalsOrWithThemAll() {
        for (Row row : QUERIES.rows()) {
            if (!row.language().equals("tr")) { // whose capital i has a dot
                assertThat(found(row.typed().toUpperCase(Locale.ROOT))).isEqualTo(found(row.typed()));
            }
        }
    }

    private static void assertShare(List<Row> rows, UnaryOperator<String> typing, double least) {
        List<String> missed = new ArrayList<>();
        for (Row row : rows) {
            String typed = typing.apply(row.typed());
            if (!row.isAnswered(INDEX.find(typed, TOP))) {
                missed.add(row.language() + ";" + typed + " wants " + row.wanted() + " found " + found(typed));
            }
        }
        double share = 1 - (double) missed.size() / rows.size();
        assertThat(share)
                .as("%d of %d missed:%n%s", missed.size(), rows.size(), String.join("\n", missed))
                .isGreaterThanOrEqualTo(least);
    }

    private static List<String> found(String typed) {
        return INDEX.find(typed, TOP).stream().map(Hit::serviceId).toList();
    }
}
