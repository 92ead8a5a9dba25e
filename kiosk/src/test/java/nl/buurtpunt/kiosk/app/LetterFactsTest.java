package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.StateScreen;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.RefusedLetter;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.sync.LetterReport;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import nl.buurtpunt.kiosk.watch.Finding;
import org.junit.jupiter.api.Test;

/// What staff are told of letters: numbers and reasons.
final class LetterFactsTest {
    private static final LetterReport REPORT = new LetterReport(
            new LetterCounts(2, 5, 1, 0, Optional.of("01a1fbd4-f500-7280-b058-eb5a4d6699d0")),
            Optional.of(Instant.parse("2026-11-20T10:00:00Z")),
            List.of(new RefusedLetter(4, "01a1fbd4-f500-7280-b058-eb5a4d6699d1", "409 letter-conflict")),
            new StoreHealth.Sound());

    @Test
    void tellsHowManyWaitAndWhichAreRefused() {
        assertThat(LetterFacts.of(REPORT))
                .containsExactly(
                        new Diagnosis.Fact(
                                "letters", "2 wachten (oudste 2026-11-21), 5 bezorgd, 1 geweigerd, 0 gewist"),
                        new Diagnosis.Fact("letters-last", "2026-11-20T10:00:00Z"),
                        new Diagnosis.Fact("letters-refused", "nr. 4: 409 letter-conflict"));
        assertThat(LetterFacts.findings(REPORT)).containsExactly(Finding.of("L1", "nr. 4: 409 letter-conflict", 1));
    }

    /// Several letters in one line are read as one number after another.
    @Test
    void eachRefusedLetterHasALineOfItsOwn() {
        Guide guide = ContentFolder.heerlen();
        List<Element> page = new StateScreen(() -> MaintenancePages.FULL).elements(new View(guide, Language.SOURCE));

        assertThat(page)
                .filteredOn(element -> element instanceof Element.Fact fact
                        && fact.label().text().equals("Geweigerde brieven"))
                .singleElement()
                .satisfies(element -> assertThat(((Element.Fact) element).lines())
                        .hasSize(5)
                        .extracting(line -> LeftToRight.unmark(line.text()))
                        .contains("nr. 1001: 400 letter-malformed"));
    }

    @Test
    void tellsThatTheFileIsInTroubleWhileItIs() {
        assertThat(LetterFacts.findings(inTrouble(new StoreHealth.CannotWrite("the disk is full"))))
                .containsExactly(Finding.of("D7", "letters: the disk is full"));
        assertThat(LetterFacts.findings(inTrouble(new StoreHealth.WasDamaged("H2 90030", "letters.damaged-1", true))))
                .containsExactly(Finding.of("D6", "H2 90030"));
    }

    private static LetterReport inTrouble(StoreHealth health) {
        return new LetterReport(LetterReport.NONE.counts(), Optional.empty(), List.of(), health);
    }

    @Test
    void saysNothingIsWrongWhenNothingIs() {
        assertThat(LetterFacts.findings(LetterReport.NONE)).isEmpty();
        assertThat(LetterFacts.of(LetterReport.NONE))
                .extracting(Diagnosis.Fact::value)
                .containsExactly("0 wachten, 0 bezorgd, 0 geweigerd, 0 gewist", "-", "-");
    }
}
