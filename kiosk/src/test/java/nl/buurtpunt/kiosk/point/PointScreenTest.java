package nl.buurtpunt.kiosk.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class PointScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();

    @Test
    void tellsWhenThePointIsOpenAndWhoIsThereAndThatItIsAnExample() {
        assertThat(said("voorbeeld-centrum", Language.SOURCE))
                .containsExactly(
                        "Wie is er wanneer?",
                        "VOORBEELD · Dit is een voorbeeld. Het is niet echt.",
                        "U bent hier: Voorbeeldpunt Centrum",
                        "VOORBEELD · Open",
                        "maandag tot en met vrijdag: 09:00 tot 17:00 uur",
                        "VOORBEELD · Buurtmedewerker",
                        "maandag, woensdag en vrijdag: 09:00 tot 12:00 uur",
                        "VOORBEELD · Vrijwilliger bij geldvragen",
                        "dinsdag: 13:00 tot 16:00 uur");
    }

    @Test
    void marksAnExampleInEveryLanguageAndMissesNoWords() {
        for (Language language : GUIDE.city().languages()) {
            List<Element> page = page("voorbeeld-centrum", language);

            assertThat(page)
                    .as(language.tag())
                    .anyMatch(e -> e instanceof Element.Notice notice && notice.kind() == Element.Notice.Kind.EXAMPLE)
                    .flatExtracting(Element::spoken)
                    .noneMatch(words -> words.fallback());
        }
    }

    @Test
    void saysToAskStaffWhenTheReleaseHasThePointNoLonger() {
        assertThat(said("closed-point", Language.SOURCE))
                .containsExactly("Er is nog geen informatie. Vraag een medewerker.");
    }

    private static List<String> said(String point, Language language) {
        return page(point, language).stream()
                .flatMap(e -> e.spoken().stream())
                .map(words -> words.text())
                .toList();
    }

    private static List<Element> page(String point, Language language) {
        return new PointScreen(() -> Optional.of(point)).elements(new View(GUIDE, language));
    }
}
