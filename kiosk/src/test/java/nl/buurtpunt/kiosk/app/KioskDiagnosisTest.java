package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentCopy;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.TroubleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What staff are told of translations, and that every fact has a name on the page.
class KioskDiagnosisTest {
    private static final Clock CLOCK = TestKiosk.MORNING;

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsMissingInEachLanguageAndHowOftenThatWasMet() {
        Guide guide = ContentCopy.in(folder)
                .without("pl", "topic/wonen/name", "sentence/nav.back")
                .guide();
        try (var link = new Link(_ -> {}, CLOCK, _ -> {})) {
            KioskDiagnosis diagnosis = new KioskDiagnosis(
                    link,
                    new CurrentGuide(guide),
                    folder,
                    new TroubleBook(CLOCK),
                    new KioskDiagnosis.Clocks(CLOCK, () -> 0, Optional::empty));
            for (int page = 0; page < 7; page++) {
                diagnosis.fallbacks().shown("pl");
            }
            diagnosis.fallbacks().shown("ar");
            Diagnosis now = diagnosis.now();

            assertThat(now.facts())
                    .contains(
                            new Diagnosis.Fact("translations", "en 0, ar 0, tr 0, de 0, pl 2"),
                            new Diagnosis.Fact("fallbacks", "ar <5, pl 7"))
                    .allSatisfy(fact -> assertThat(guide.sentences()
                                    .say("maintenance." + fact.name(), Language.SOURCE)
                                    .isEmpty())
                            .isFalse());
        }
    }
}
