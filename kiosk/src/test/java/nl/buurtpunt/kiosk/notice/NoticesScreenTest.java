package nl.buurtpunt.kiosk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.Test;

class NoticesScreenTest {
    private static final Guide GUIDE = ContentFolder.heerlen();
    private static final Clock SATURDAY = clock("2026-11-21T10:00:00Z");

    @Test
    void listsWhatIsNewHereByKindAndDate() {
        assertThat(said(list(Optional.of("voorbeeld-centrum"), SATURDAY)))
                .containsExactly(
                        "Nieuws",
                        "VOORBEELD · De koffie staat klaar",
                        "Bericht",
                        "VOORBEELD · Een straat is dicht",
                        "Bericht",
                        "VOORBEELD · Zo werkt dit scherm",
                        "Bericht",
                        "VOORBEELD · Koffieochtend",
                        "Activiteit · dinsdag 24 november 2026: 10:00 tot 12:00 uur",
                        "VOORBEELD · Hulp met uw telefoon",
                        "Activiteit · woensdag 25 november 2026: 09:00 tot 12:00 uur",
                        "VOORBEELD · Buurtfeest",
                        "Activiteit · zaterdag 24 juni 2028: 14:00 tot 18:00 uur",
                        "VOORBEELD · Ook open in de avond",
                        "Plan · U kunt reageren tot en met vrijdag 31 maart 2028.",
                        "VOORBEELD · Een plein met meer groen",
                        "Plan · U kunt reageren tot en met vrijdag 30 juni 2028.");
    }

    /// There is no room for when it is, but never a picture without its word.
    @Test
    void namesTheKindOfEachOnASmallPanelToo() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(GUIDE, Panel.INCH_7.geometry());
            kiosk.navigator.start(Language.SOURCE);
            for (Comfort comfort : List.of(Comfort.USUAL, Comfort.USUAL.with(TextSize.LARGEST))) {
                kiosk.navigator.comfort(comfort);
                kiosk.navigator.open(list(Optional.of("voorbeeld-centrum"), SATURDAY));
                assertThat(ScreenInspector.words(kiosk.scene)).contains("Bericht");
                kiosk.navigator.back();
            }
        });
    }

    @Test
    void listsOnlyWhatIsForTheWholeCityOnAKioskWithoutAPoint() {
        assertThat(NoticesScreen.current(GUIDE, Optional.empty(), SATURDAY))
                .hasSize(5)
                .allMatch(it -> it.head().audience().reaches(Optional.empty()));
        assertThat(NoticesScreen.current(GUIDE, Optional.of("opgeheven"), SATURDAY))
                .hasSize(5);
    }

    @Test
    void opensTheOneThatWasChosen() {
        List<String> opened = new ArrayList<>();
        var screen = new NoticesScreen(() -> Optional.of("voorbeeld-centrum"), SATURDAY, opened::add);
        List<Element> elements = screen.elements(new View(GUIDE, Language.SOURCE));
        ((Element.Choice) elements.get(1)).open().run();
        assertThat(opened).containsExactly("notice/voorbeeld-koffie-klaar");
    }

    @Test
    void saysSoWhenThereIsNothingNew() {
        Guide empty = new Guide(
                GUIDE.edition(), GUIDE.city(), GUIDE.topics(), GUIDE.services(), GUIDE.points(), GUIDE.sentences());
        List<Element> page =
                new NoticesScreen(Optional::empty, SATURDAY, _ -> {}).elements(new View(empty, Language.SOURCE));
        assertThat(page.stream().flatMap(it -> it.spoken().stream()).map(Rendered::text))
                .containsExactly("Nieuws", "Er is nu geen nieuws.");
    }

    @Test
    void tellsOfAnEventWhenAndWhereItIs() {
        assertThat(said(page("event/voorbeeld-koffieochtend", clock("2026-12-21T10:00:00Z"))))
                .containsExactly(
                        "Koffieochtend",
                        "VOORBEELD · Dit is een voorbeeld. Het is niet echt.",
                        "VOORBEELD · Activiteit",
                        "Drink koffie en praat met uw buren. U hoeft zich niet op te geven.",
                        "VOORBEELD · Wanneer",
                        "Elke week op dinsdag: 10:00 tot 12:00 uur",
                        "De volgende keer is dinsdag 22 december 2026.",
                        "Niet op dinsdag 29 december 2026",
                        "VOORBEELD · Kosten",
                        "Gratis.",
                        "Bekijk Voorbeeldpunt Centrum",
                        "VOORBEELD · Waar",
                        "VOORBEELD · Voor wie",
                        "Iedereen in Heerlen",
                        "Bekijk Mensen ontmoeten",
                        "Print dit");
    }

    @Test
    void asksToAskWhenAnEventFallsOnAHoliday() {
        // 27 April 2027 is a Tuesday
        assertThat(said(page("event/voorbeeld-koffieochtend", clock("2027-04-26T10:00:00Z"))))
                .contains(
                        "De volgende keer is dinsdag 27 april 2027.", "Dan is het Koningsdag. Vraag of het doorgaat.");
    }

    @Test
    void saysHowToReactToAPlanAndPromisesNothingThatIsNotThere() {
        assertThat(said(page("plan/voorbeeld-groen-plein", SATURDAY)))
                .containsSubsequence(
                        "VOORBEELD · Hoe ver is het?",
                        "Er is een eerste schets.",
                        "VOORBEELD · Wie beslist?",
                        "De gemeenteraad beslist.",
                        "VOORBEELD · Reageren",
                        "Wilt u reageren? Vraag een medewerker.",
                        "U kunt reageren tot en met vrijdag 30 juni 2028.");
        assertThat(said(page("plan/voorbeeld-groen-plein", clock("2028-07-01T10:00:00Z"))))
                .contains("Reageren kan niet meer.")
                .noneMatch(it -> it.contains("Vraag een medewerker") || it.contains("tot en met"));
    }

    @Test
    void saysUntilWhenANoticeHolds() {
        assertThat(said(page("notice/voorbeeld-straat-dicht", SATURDAY)))
                .contains("Dit geldt tot en met zondag 31 december 2028.", "Iedereen in Centrum");
    }

    @Test
    void leadsToThePointAndTheTopic() {
        List<String> opened = new ArrayList<>();
        var doors = new NoticeScreen.Doors(
                id -> opened.add("topic " + id),
                id -> opened.add("point " + id),
                bulletin -> opened.add("print " + bulletin.key()));
        new NoticeScreen("event/voorbeeld-koffieochtend", SATURDAY, doors)
                .elements(new View(GUIDE, Language.SOURCE)).stream()
                        .filter(Element.Action.class::isInstance)
                        .forEach(it -> ((Element.Action) it).act().run());
        assertThat(opened)
                .containsExactly(
                        "point voorbeeld-centrum",
                        "topic eenzaamheid-ontmoeten",
                        "print event/voorbeeld-koffieochtend");
    }

    @Test
    void saysSoWhenARelaseTookItAway() {
        assertThat(said(page("event/weg", SATURDAY))).containsExactly("Dit bericht staat niet meer in de gids.");
    }

    @Test
    void missesNoWordsInAnyLanguageAndMarksEveryExample() {
        for (Language language : GUIDE.city().languages()) {
            View view = new View(GUIDE, language);
            for (Clock clock : List.of(SATURDAY, clock("2027-04-26T10:00:00Z"), clock("1970-01-01T00:00:00Z"))) {
                assertThat(list(Optional.of("voorbeeld-centrum"), clock).elements(view))
                        .as(language.tag())
                        .flatExtracting(Element::spoken)
                        .noneMatch(Rendered::fallback);
                for (Bulletin bulletin : GUIDE.bulletins().all()) {
                    assertThat(page(bulletin.key(), clock).elements(view))
                            .as(language.tag() + " " + bulletin.key())
                            .anyMatch(it ->
                                    it instanceof Element.Notice notice && notice.kind() == Element.Notice.Kind.EXAMPLE)
                            .flatExtracting(Element::spoken)
                            .noneMatch(Rendered::fallback);
                }
            }
        }
    }

    private static Screen list(Optional<String> point, Clock clock) {
        return new NoticesScreen(() -> point, clock, _ -> {});
    }

    private static Screen page(String key, Clock clock) {
        return new NoticeScreen(key, clock, new NoticeScreen.Doors(_ -> {}, _ -> {}, _ -> {}));
    }

    private static List<String> said(Screen screen) {
        return screen.elements(new View(GUIDE, Language.SOURCE)).stream()
                .flatMap(it -> it.spoken().stream())
                .map(Rendered::text)
                .toList();
    }

    private static Clock clock(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
