package nl.buurtpunt.kiosk.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class PointScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final String CENTRUM = "voorbeeld-centrum";

    @Test
    void tellsWhetherThePointIsOpenNowWhoIsThereAndWhatCanBeAsked() {
        assertThat(here(CENTRUM, Language.SOURCE, "2026-11-24T13:30:00Z"))
                .containsExactly(
                        "U bent hier: Voorbeeldpunt Centrum",
                        "VOORBEELD · Dit is een voorbeeld. Het is niet echt.",
                        "VOORBEELD · Nu open tot 17:00 uur.",
                        "VOORBEELD · Nu hier",
                        "Vrijwilliger bij geldvragen, tot 16:00 uur",
                        "VOORBEELD · Open",
                        "maandag tot en met vrijdag: 09:00 tot 17:00 uur",
                        "VOORBEELD · Buurtmedewerker",
                        "maandag, woensdag en vrijdag: 09:00 tot 12:00 uur",
                        "VOORBEELD · Vrijwilliger bij geldvragen",
                        "dinsdag: 13:00 tot 16:00 uur",
                        "Neem uw brieven mee.",
                        "VOORBEELD · Wat kunt u hier vragen?",
                        "Hulp bij een brief",
                        "Hulp bij een formulier",
                        "Vragen over geld",
                        "VOORBEELD · Toegankelijk",
                        "Hier leest u straks of u met een rolstoel naar binnen kunt.",
                        "Andere punten");
    }

    @Test
    void tellsWhatDiffersInTheComingWeeksAndNothingThatIsOver() {
        assertThat(here(CENTRUM, Language.SOURCE, "2026-12-21T09:00:00Z"))
                .contains(
                        "Op 24 december 2026: 09:00 tot 13:00 uur",
                        "Op 25 december 2026: gesloten",
                        "Op 1 januari 2027: gesloten");
        // the days of Easter are in sight, and only on the Monday it would be open
        List<String> easter = here(CENTRUM, Language.SOURCE, "2027-03-10T09:00:00Z");
        assertThat(easter)
                .contains("Op maandag 29 maart 2027 is het tweede paasdag. De tijden kunnen dan anders zijn.")
                .noneMatch(line -> line.contains("eerste paasdag") || line.contains("gesloten"));
    }

    @Test
    void saysWhenItOpensAgain() {
        assertThat(opening("2026-11-24T07:30:00Z")).isEqualTo("Nu gesloten. Vandaag open om 09:00 uur.");
        assertThat(opening("2026-11-24T16:00:00Z")).isEqualTo("Nu gesloten. Morgen open om 09:00 uur.");
        assertThat(opening("2026-11-28T10:00:00Z")).isEqualTo("Nu gesloten. Weer open op maandag om 09:00 uur.");
        assertThat(opening("2027-04-27T10:00:00Z"))
                .isEqualTo("Vandaag is het Koningsdag. De tijden kunnen anders zijn.");
    }

    @Test
    void saysNobodyIsThereForCertainOnADayThatDiffers() {
        assertThat(here(CENTRUM, Language.SOURCE, "2026-12-23T09:30:00Z")).contains("VOORBEELD · Nu hier");
        // a Thursday with other hours, Koningsdag, and an evening
        for (String now : List.of("2026-12-24T09:30:00Z", "2027-04-27T12:30:00Z", "2026-11-24T20:00:00Z")) {
            assertThat(here(CENTRUM, Language.SOURCE, now)).as(now).doesNotContain("VOORBEELD · Nu hier");
        }
    }

    @Test
    void saysOnlyTheHoursWhenTheClockWasNeverSet() {
        assertThat(here(CENTRUM, Language.SOURCE, "1970-01-01T09:00:00Z"))
                .contains("maandag tot en met vrijdag: 09:00 tot 17:00 uur", "Op 25 december 2026: gesloten")
                .noneMatch(line -> line.contains("Nu ") || line.contains("Vandaag") || line.contains("Morgen"));
    }

    @Test
    void saysHowToGetToAnotherPointAndToAskForTheAddress() {
        assertThat(said(
                        PointScreen.there("voorbeeld-hoensbroek", _ -> {}, clock("2026-11-24T13:30:00Z")),
                        Language.SOURCE))
                .startsWith(
                        "Voorbeeldpunt Hoensbroek",
                        "VOORBEELD · Dit is een voorbeeld. Het is niet echt.",
                        "Stadsdeel Hoensbroek",
                        "VOORBEELD · Nu open tot 16:00 uur.")
                .contains(
                        "VOORBEELD · Wat kunt u daar vragen?",
                        "VOORBEELD · Zo komt u er",
                        "Het adres staat hier nog niet. Vraag een medewerker.")
                .doesNotContain("Andere punten", "U bent hier: Voorbeeldpunt Hoensbroek");
    }

    @Test
    void showsOnlyContactsThatSomebodyConfirmed() {
        Point plain = GUIDE.point("voorbeeld-hoensbroek").orElseThrow();
        Point reached = new Point(
                "echt",
                false,
                plain.texts(),
                plain.district(),
                plain.hours(),
                plain.people(),
                List.of(
                        new Contact.Address("a", "Straat 1", "", "Stad", check(Confidence.VERIFIED)),
                        Contact.Phone.of("b", "045-000 00 01", "31", PhoneCost.LOCAL, check(Confidence.REPORT))));
        List<Point> points = new ArrayList<>(GUIDE.points());
        points.add(reached);
        Guide guide =
                new Guide(GUIDE.edition(), GUIDE.city(), GUIDE.topics(), GUIDE.services(), points, GUIDE.sentences());

        List<String> page = PointScreen.there("echt", _ -> {}, clock("2026-11-24T13:30:00Z"))
                .elements(new View(guide, Language.SOURCE))
                .stream()
                .flatMap(it -> it.spoken().stream())
                .map(Rendered::text)
                .toList();

        assertThat(page)
                .contains("Straat 1, Stad")
                .noneMatch(it -> it.contains("045") || it.contains("VOORBEELD") || it.contains("adres staat hier nog"));
    }

    @Test
    void marksAnExampleInEveryLanguageAndMissesNoWords() {
        for (Language language : GUIDE.city().languages()) {
            for (Point point : GUIDE.points()) {
                for (String now : List.of("2026-12-21T09:30:00Z", "2026-11-28T10:00:00Z", "2027-04-27T10:00:00Z")) {
                    List<Element> page = new ArrayList<>(page(point.id(), language, now));
                    page.addAll(
                            PointScreen.there(point.id(), _ -> {}, clock(now)).elements(new View(GUIDE, language)));

                    assertThat(page)
                            .as(language.tag())
                            .anyMatch(e ->
                                    e instanceof Element.Notice notice && notice.kind() == Element.Notice.Kind.EXAMPLE)
                            .flatExtracting(Element::spoken)
                            .noneMatch(Rendered::fallback);
                }
            }
        }
    }

    @Test
    void keepsTimesInTheirOwnOrderInArabic() {
        Language arabic = GUIDE.city().language("ar").orElseThrow();
        assertThat(here(CENTRUM, arabic, "2026-11-24T13:30:00Z"))
                .anyMatch(line -> line.contains("\u200E17:00\u200E"))
                .anyMatch(line -> line.contains("\u200E16:00\u200E"));
    }

    @Test
    void listsTheOtherPointsWithDistrictAndWhetherTheyAreOpen() {
        List<String> opened = new ArrayList<>();
        var screen = new PointsScreen(() -> Optional.of(CENTRUM), opened::add, clock("2026-11-24T13:30:00Z"));
        List<Element> elements = screen.elements(new View(GUIDE, Language.SOURCE));

        assertThat(elements.stream().flatMap(it -> it.spoken().stream()).map(Rendered::text))
                .containsExactly(
                        "Andere punten",
                        "VOORBEELD · Voorbeeldpunt Hoensbroek",
                        "Stadsdeel Hoensbroek. Nu open tot 16:00 uur.",
                        "VOORBEELD · Voorbeeldpunt Heerlerheide",
                        "Stadsdeel Heerlerheide. Nu open tot 15:30 uur.",
                        "VOORBEELD · Voorbeeldpunt Heerlerbaan",
                        "Stadsdeel Heerlerbaan. Nu gesloten. Morgen open om 09:00 uur.");
        ((Element.Choice) elements.get(1)).open().run();
        assertThat(opened).containsExactly("voorbeeld-hoensbroek");
    }

    @Test
    void stillLeadsToThePointsWhenTheReleaseHasThisOneNoLonger() {
        assertThat(here("closed-point", Language.SOURCE, "2026-11-24T13:30:00Z"))
                .containsExactly("Er is nog geen informatie. Vraag een medewerker.", "Andere punten");
    }

    private static Check check(Confidence confidence) {
        return new Check(CheckedDate.UNKNOWN, "gids", confidence, false);
    }

    private static String opening(String now) {
        List<String> page = here(CENTRUM, Language.SOURCE, now);
        return page.get(2).replace("VOORBEELD · ", "");
    }

    private static List<String> here(String point, Language language, String now) {
        return page(point, language, now).stream()
                .flatMap(it -> it.spoken().stream())
                .map(Rendered::text)
                .toList();
    }

    private static List<Element> page(String point, Language language, String now) {
        return PointScreen.here(() -> Optional.of(point), () -> {}, clock(now)).elements(new View(GUIDE, language));
    }

    private static List<String> said(PointScreen screen, Language language) {
        return screen.elements(new View(GUIDE, language)).stream()
                .flatMap(it -> it.spoken().stream())
                .map(Rendered::text)
                .toList();
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
