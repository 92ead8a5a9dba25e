package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The bars around a page in a city of six languages.
class FrameTest {
    private static final String TOPIC = "topic/geld-schulden";

    @ParameterizedTest
    @EnumSource(Panel.class)
    void showsSixLanguagesByNameWhereTheyFitAndOneButtonElsewhere(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = sixLanguages(panel);
            for (Language language : kiosk.guide.get().city().languages()) {
                kiosk.navigator.start(language);
                inspect(kiosk, panel, language, "home");
                kiosk.navigator.open(new Page("page"));
                inspect(kiosk, panel, language, "page");
                kiosk.navigator.emergency();
                inspect(kiosk, panel, language, "emergency");
                kiosk.navigator.back();
                kiosk.navigator.languages();
                inspect(kiosk, panel, language, "languages");
            }
            assertThat(kiosk.view.problems().found()).isEmpty();
        });
    }

    private static void inspect(TestKiosk kiosk, Panel panel, Language language, String page) {
        Pictures.save(kiosk.scene, panel + "/six/" + language.tag() + "-" + page);
        String about = panel + " " + language.tag() + " " + page;
        assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                .as(about)
                .isEmpty();
        List<Language> all = kiosk.guide.get().city().languages();
        long names = all.stream()
                .filter(l ->
                        ScreenInspector.place(kiosk.scene, "lang-" + l.tag()).isPresent())
                .count();
        boolean button = ScreenInspector.place(kiosk.scene, "nav-languages").isPresent();
        assertThat(names).as(about).isEqualTo(panel == Panel.INCH_7 ? 0 : all.size());
        assertThat(button).as(about).isEqualTo(panel == Panel.INCH_7);
        assertThat(ScreenInspector.place(kiosk.scene, "nav-screen")).as(about).isPresent();
        assertThat(ScreenInspector.words(kiosk.scene)).as(about).contains(language.ownName());
    }

    @Test
    void returnsFromAllLanguagesToTheSamePartOfTheSamePage() {
        Fx.run(() -> {
            TestKiosk kiosk = sixLanguages(Panel.INCH_7);
            kiosk.navigator.start(kiosk.language("nl"));
            press(kiosk, "geld-schulden");
            kiosk.navigator.turn(1);
            kiosk.navigator.languages();
            kiosk.navigator.languages();

            press(kiosk, "speak-pl");

            assertThat(kiosk.navigator.screen().id()).isEqualTo(TOPIC);
            assertThat(kiosk.navigator.page()).isEqualTo(1);
            assertThat(kiosk.navigator.language().tag()).isEqualTo("pl");
            kiosk.navigator.back();
            assertThat(kiosk.navigator.screen().id()).isEqualTo("home");
        });
    }

    @Test
    void staysAtRestWhenALanguageIsChosenThere() {
        Fx.run(() -> {
            TestKiosk kiosk = sixLanguages(Panel.INCH_7);
            kiosk.navigator.languages();

            press(kiosk, "speak-ar");

            assertThat(kiosk.navigator.isIdle()).isTrue();
            assertThat(kiosk.navigator.language().tag()).isEqualTo("ar");
        });
    }

    @Test
    void leadsToReadingComfortOnceAndBack() {
        Fx.run(() -> {
            TestKiosk kiosk = sixLanguages(Panel.INCH_10);
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.navigator.readingComfort();
            kiosk.navigator.readingComfort();
            assertThat(kiosk.navigator.screen().id()).isEqualTo("comfort");

            kiosk.navigator.back();

            assertThat(kiosk.navigator.screen().id()).isEqualTo("home");
        });
    }

    private static void press(TestKiosk kiosk, String choice) {
        View view = new View(kiosk.guide.get(), kiosk.navigator.language());
        kiosk.navigator.screen().elements(view).stream()
                .filter(e -> e instanceof Element.Choice c && c.id().equals(choice))
                .forEach(e -> ((Element.Choice) e).open().run());
    }

    private static TestKiosk sixLanguages(Panel panel) {
        Guide guide = ContentFolder.heerlen();
        City city = guide.city();
        List<Language> languages = new ArrayList<>(city.languages().stream()
                .filter(l -> !List.of("de", "pl").contains(l.tag()))
                .toList());
        languages.add(Language.of("de", "Deutsch"));
        languages.add(Language.of("pl", "Polski"));
        City larger = new City(
                city.id(), city.name(), languages, city.zone(), city.callingCode(), city.accent(), city.emergency());
        return new TestKiosk(
                new Guide(guide.edition(), larger, guide.topics(), guide.services(), guide.points(), guide.sentences()),
                panel.geometry());
    }

    private record Page(String id) implements Screen {
        @Override
        public List<Element> elements(View view) {
            return List.of(new Element.Heading(Rendered.of(id, view.language()), false));
        }
    }
}
