package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.kiosk.ContentCopy;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.MissingTexts;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is not translated yet is shown in Dutch, from left to right, and is seen and counted to be so.
class FallbackTest {
    private static final String TOPIC = "geld-schulden";
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";
    private static final String NOTICE = "notice/voorbeeld-dit-scherm";
    private static final String NAME = "Schuldhulpverlening";

    private static final String LONG = "Vanaf maandag is de straat voor het buurthuis dicht voor auto's en fietsen. "
            + "U kunt er wel lopen, ook met een rollator of een kinderwagen. De bus stopt zo lang om de hoek, bij de "
            + "bibliotheek. De werkzaamheden duren drie weken. Er is dan overdag veel lawaai, en soms is er een uur geen "
            + "water. Dat hoort u een dag eerder. Heeft u thuis zorg nodig, of komt u moeilijk buiten? Vertel het ons, "
            + "dan zoeken we samen een oplossing. Dat geldt ook voor wie iets zwaars moet laten brengen. Kom gerust langs "
            + "of vraag het aan iemand die hier werkt.";

    private static final String LONG_NOTICE =
            "- {id: lang, example: true, for: city, title: \"De straat is dicht\", text: \"" + LONG + "\"}\n";

    @TempDir
    static Path folder;

    private static Guide guide = ContentFolder.heerlen();

    @BeforeAll
    static void takeTextsAway() {
        guide = ContentCopy.in(folder)
                .without(
                        "ar",
                        "topic/" + TOPIC + "/name",
                        "service/" + DEBT_HELP + "/name",
                        "service/" + DEBT_HELP + "/sentence",
                        NOTICE + "/title",
                        "sentence/service.cost",
                        "sentence/nav.back",
                        "sentence/maintenance.title",
                        "sentence/maintenance.pin",
                        "sentence/maintenance.state",
                        "sentence/maintenance.troubles",
                        "sentence/maintenance.code",
                        "sentence/maintenance.send")
                .guide();
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void marksEachTextThatIsNotInTheLanguageOfThePage(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, panel.geometry());
            kiosk.navigator.start(kiosk.language("ar"));
            assertMarked(kiosk, panel, "fallback-home", "Geld en schulden");
            kiosk.rooms.openTopic(TOPIC);
            assertMarked(kiosk, panel, "fallback-topic", NAME);
            kiosk.navigator.home();
            kiosk.rooms.openService(DEBT_HELP);
            assertMarked(kiosk, panel, "fallback-service", NAME, "Terug");
            kiosk.navigator.home();
            kiosk.rooms.openNotices();
            while (ScreenInspector.place(kiosk.scene, "choice-" + NOTICE.replace('/', '-'))
                    .isEmpty()) {
                kiosk.navigator.turn(1);
            }
            assertMarked(kiosk, panel, "fallback-notices", "VOORBEELD · Zo werkt dit scherm");
            kiosk.navigator.home();
            kiosk.finder = (typed, most) -> List.of(DEBT_HELP, "geldfit");
            kiosk.rooms.openSearch();
            kiosk.tap("key-م");
            kiosk.tap("action-show");
            assertMarked(kiosk, panel, "fallback-search", NAME);
        });
    }

    private static void assertMarked(TestKiosk kiosk, Panel panel, String picture, String... dutch) {
        Pictures.save(kiosk.scene, panel + "/ar/" + picture);
        assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry())).isEmpty();
        assertThat(ScreenInspector.marked(kiosk.scene)).as(picture).contains(dutch);
        for (String words : dutch) {
            assertThat(ScreenInspector.runLeftToRight(kiosk.scene, words)).isTrue();
        }
    }

    /// Whoever turns to the next part does not see the first one any more.
    @ParameterizedTest
    @EnumSource
    void marksEveryPartOfATextThatGoesOverSeveral(TextSize size) {
        Guide withLong = ContentCopy.in(folder.resolve(size.name()))
                .withFile("heerlen-voorbeeld/notices.yaml", LONG_NOTICE)
                .guide();
        Fx.run(() -> {
            for (String tag : List.of("ar", "tr")) {
                TestKiosk kiosk = new TestKiosk(withLong, Panel.INCH_7.geometry());
                kiosk.navigator.start(kiosk.language(tag));
                kiosk.navigator.comfort(new Comfort(size, false, false));
                kiosk.rooms.openNotice("notice/lang");
                List<String> parts = new ArrayList<>();
                for (boolean more = true; more; kiosk.navigator.turn(1)) {
                    String picture = Panel.INCH_7 + "/" + tag + "/fallback-part-" + size + "-" + kiosk.navigator.page();
                    Pictures.save(kiosk.scene, picture);
                    assertThat(ScreenInspector.faults(kiosk.scene, Panel.INCH_7.geometry()))
                            .as(picture)
                            .isEmpty();
                    List<String> dutch = partsOf(LONG, ScreenInspector.words(kiosk.scene));
                    assertThat(partsOf(LONG, ScreenInspector.marked(kiosk.scene)))
                            .as(picture)
                            .isEqualTo(dutch);
                    parts.addAll(dutch);
                    more = ScreenInspector.place(kiosk.scene, "page-next").isPresent();
                }
                assertThat(parts).as(tag).hasSizeGreaterThan(1);
                assertThat(String.join(" ", parts)).as(tag).isEqualTo(LONG);
                assertThat(kiosk.view.problems().found()).isEmpty();
            }
        });
    }

    private static List<String> partsOf(String whole, List<String> shown) {
        return shown.stream()
                .map(words -> words.replace('\n', ' ').strip())
                .filter(words -> !words.isEmpty() && whole.contains(words))
                .toList();
    }

    @Test
    void tellsTheReasonInTheResidentsLanguageOnceAPage() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
            kiosk.navigator.start(kiosk.language("ar"));
            kiosk.rooms.openService(DEBT_HELP);
            String why = kiosk.guide
                    .get()
                    .sentences()
                    .say("language.fallback", kiosk.language("ar"))
                    .text();

            assertThat(ScreenInspector.words(kiosk.scene))
                    .filteredOn(why::equals)
                    .hasSize(1);
        });
    }

    @Test
    void marksNothingOnADutchPageAndNothingThatIsTranslated() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
            for (String tag : List.of("nl", "en", "tr")) {
                kiosk.navigator.start(kiosk.language(tag));
                kiosk.rooms.openService(DEBT_HELP);
                assertThat(ScreenInspector.marked(kiosk.scene)).as(tag).isEmpty();
            }
        });
    }

    /// A voice that speaks must know in which language the words are, and a blind resident hears it said.
    @Test
    void speaksTheWordsInTheLanguageTheyAreIn() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
            kiosk.navigator.start(kiosk.language("ar"));
            kiosk.rooms.openTopic(TOPIC);

            assertThat(kiosk.scene.lookup("#choice-" + DEBT_HELP).getAccessibleText())
                    .startsWith("Nederlands: " + NAME);
            View view = new View(guide, kiosk.language("ar"));
            assertThat(kiosk.navigator.screen().elements(view))
                    .flatExtracting(it -> it.spoken())
                    .contains(new Rendered(NAME, Language.SOURCE, true));
        });
    }

    @Test
    void countsTheTextsThatAreMissingInEachLanguage() {
        Map<String, Integer> before = MissingTexts.of(ContentFolder.heerlen());
        Map<String, Integer> after = MissingTexts.of(guide);

        assertThat(before).containsOnlyKeys("en", "ar", "tr", "de", "pl");
        assertThat(after.getOrDefault("ar", 0)).isEqualTo(before.getOrDefault("ar", 0) + 12);
        assertThat(after).containsEntry("tr", before.getOrDefault("tr", -1));
    }

    @Test
    void tellsOnceForEachPageOpenedInALanguageThatLacksWords() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
            List<String> told = new ArrayList<>();
            kiosk.view.onFallback(language -> told.add(language.tag()));
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.rooms.openService(DEBT_HELP);
            assertThat(told).isEmpty();
            kiosk.navigator.speak(kiosk.language("ar"));
            kiosk.navigator.refresh();
            kiosk.navigator.refresh();
            assertThat(told).containsExactly("ar");
            kiosk.navigator.speak(kiosk.language("tr"));
            kiosk.navigator.speak(kiosk.language("ar"));
            assertThat(told).containsExactly("ar", "ar");
        });
    }

    @Test
    void countsNoPageOfStaff() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(guide, Panel.INCH_22.geometry());
            View view = new View(guide, kiosk.language("ar"));
            List<String> told = new ArrayList<>();
            kiosk.navigator.start(kiosk.language("ar"));
            kiosk.rooms.openPoints();
            kiosk.view.onFallback(language -> told.add(language.tag()));
            MaintenancePages.all().forEach((name, page) -> {
                kiosk.navigator.open(page);
                assertThat(page.elements(view).stream().flatMap(it -> it.spoken().stream()))
                        .as(name)
                        .anyMatch(Rendered::fallback);
                assertThat(told).as(name).isEmpty();
            });
            kiosk.rooms.openService(DEBT_HELP);
            assertThat(told).containsExactly("ar");
        });
    }
}
