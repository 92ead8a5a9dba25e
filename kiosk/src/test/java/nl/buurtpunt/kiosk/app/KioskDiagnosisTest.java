package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentCopy;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.TroubleBook;
import nl.buurtpunt.kiosk.sync.ReportOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What staff are told of translations, and that every fact has a name on the page.
class KioskDiagnosisTest {
    private static final Clock CLOCK = TestKiosk.MORNING;

    @TempDir
    Path folder;

    private final Link link = new Link(_ -> {}, CLOCK, _ -> {});

    @AfterEach
    void close() {
        link.close();
    }

    @Test
    void tellsWhatIsMissingInEachLanguageAndHowOftenThatWasMet() {
        Guide guide = ContentCopy.in(folder)
                .without("pl", "topic/wonen/name", "sentence/nav.back")
                .guide();
        KioskDiagnosis diagnosis = diagnosis(guide);
        shown(diagnosis, "pl", 12);
        shown(diagnosis, "ar", 7);

        assertThat(diagnosis.now().facts())
                .contains(
                        new Diagnosis.Fact("translations", "en 0, ar 0, tr 0, de 0, pl 2"),
                        new Diagnosis.Fact("fallbacks", "ar <10, pl 12"))
                .allSatisfy(fact -> assertThat(guide.sentences()
                                .say("maintenance." + fact.name(), Language.SOURCE)
                                .isEmpty())
                        .isFalse());
    }

    @Test
    void tellsTheServerOnceAndKeepsWhatIsCountedMeanwhile() {
        KioskDiagnosis diagnosis = diagnosis(ContentFolder.heerlen());
        shown(diagnosis, "pl", 12);

        ReportOutcome outcome = diagnosis.tell(report -> {
            shown(diagnosis, "pl", 1);
            assertThat(inDutch(report)).isEqualTo("pl 12");
            return new ReportOutcome.Delivered("1");
        });

        assertThat(outcome).isEqualTo(new ReportOutcome.Delivered("1"));
        shown(diagnosis, "pl", 9);
        assertThat(inDutch(diagnosis.now())).isEqualTo("pl 10");
    }

    @Test
    void tellsAgainWhatDidNotArrive() {
        KioskDiagnosis diagnosis = diagnosis(ContentFolder.heerlen());
        shown(diagnosis, "pl", 12);

        diagnosis.tell(_ -> new ReportOutcome.Unreachable());
        assertThat(inDutch(diagnosis.now())).isEqualTo("pl 12");
        diagnosis.tell(_ -> new ReportOutcome.Refused("revoked"));
        assertThat(inDutch(diagnosis.now())).isEqualTo("pl 12");
        assertThatThrownBy(() -> diagnosis.tell(_ -> {
                    throw new IllegalStateException("as nobody thought of");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(inDutch(diagnosis.now())).isEqualTo("pl 12");
    }

    private KioskDiagnosis diagnosis(Guide guide) {
        return new KioskDiagnosis(
                link,
                new CurrentGuide(guide),
                folder,
                new TroubleBook(CLOCK),
                new KioskDiagnosis.Clocks(CLOCK, () -> 0, Optional::empty));
    }

    private static void shown(KioskDiagnosis diagnosis, String language, int pages) {
        for (int page = 0; page < pages; page++) {
            diagnosis.fallbacks().shown(language);
        }
    }

    private static String inDutch(Diagnosis told) {
        return told.facts().stream()
                .filter(fact -> fact.name().equals("fallbacks"))
                .map(Diagnosis.Fact::value)
                .findFirst()
                .orElseThrow();
    }
}
