package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.search.HelpFinder;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.Touch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What search says where there is much room and where there is little: never less than a name to
/// go to, or a number.
class SearchOnEveryPanelTest {
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";

    static Stream<Arguments> panelsAndSizes() {
        return Stream.of(Panel.values())
                .flatMap(panel -> Stream.of(TextSize.values()).map(size -> Arguments.of(panel, size)));
    }

    @ParameterizedTest
    @MethodSource("panelsAndSizes")
    void saysWhomToCallAsSoonAsNothingIsFound(Panel panel, TextSize size) {
        inEveryLanguage(panel, size, (kiosk, language) -> {
            String number =
                    kiosk.guide.get().city().municipality().orElseThrow().number();
            kiosk.finder = (typed, most) -> List.of();
            type(kiosk, "x");

            assertThat(words(kiosk)).as("with keys").anyMatch(words -> words.contains(number));
            assertThat(faults(kiosk, panel)).isEmpty();
            kiosk.tap("action-show");
            assertThat(words(kiosk)).as("on the first part").anyMatch(words -> words.contains(number));
            String person = say(kiosk, "search.nothing-call", number);
            assertThat(parts(kiosk)).as("a person to ask").contains(person);
            assertThat(faults(kiosk, panel)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void asksStaffWhereTheCityHasNoNumber(Panel panel) {
        inEveryLanguage(panel, TextSize.NORMAL, (kiosk, language) -> {
            kiosk.guide.replace(withoutNumber(kiosk.guide.get()));
            kiosk.openSearch();
            kiosk.finder = (typed, most) -> List.of();
            type(kiosk, "x");
            kiosk.tap("action-show");

            assertThat(parts(kiosk)).contains(say(kiosk, "search.nothing-ask"));
            assertThat(faults(kiosk, panel)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void namesTheBestHelpWhileOneTypesAndLeadsToItWithOneTouch(Panel panel) {
        inEveryLanguage(panel, TextSize.NORMAL, (kiosk, language) -> {
            kiosk.finder = foundFirst(kiosk, DEBT_HELP);
            type(kiosk, "x");

            Service best = kiosk.guide.get().service(DEBT_HELP).orElseThrow();
            String name = best.name().in(language).text();
            assertThat(words(kiosk)).anyMatch(words -> words.equals(name) || words.equals(withoutBrackets(name)));
            assertThat(ScreenInspector.place(kiosk.scene, "action-show")).isPresent();
            kiosk.tap("choice-" + DEBT_HELP);
            assertThat(kiosk.navigator.screen().id()).isEqualTo("service/" + DEBT_HELP);
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void showsTheOnlyAnswerOnce(Panel panel) {
        inEveryLanguage(panel, TextSize.NORMAL, (kiosk, language) -> {
            kiosk.finder = (typed, most) -> List.of(DEBT_HELP);
            type(kiosk, "x");

            assertThat(faults(kiosk, panel)).isEmpty();
            assertThat(ScreenInspector.place(kiosk.scene, "choice-" + DEBT_HELP))
                    .isPresent();
        });
    }

    /// Whatever the best is: its whole name, or what stands before its brackets, or how many there
    /// are; never a part of a name.
    @ParameterizedTest
    @EnumSource(
            value = TextSize.class,
            names = {"NORMAL", "LARGEST"})
    void saysNoPartOfANameOnTheSmallestPanel(TextSize size) {
        inEveryLanguage(Panel.INCH_7, size, (kiosk, language) -> {
            List<String> named = new ArrayList<>();
            for (Service best : kiosk.guide.get().services()) {
                kiosk.finder = foundFirst(kiosk, best.id());
                type(kiosk, "x");

                String name = best.name().in(language).text();
                List<String> words = words(kiosk);
                boolean byName = ScreenInspector.place(kiosk.scene, "choice-" + best.id())
                        .isPresent();
                // Shorter words are keys.
                assertThat(words)
                        .filteredOn(said -> said.length() > 2 && name.startsWith(said))
                        .isSubsetOf(name, withoutBrackets(name));
                assertThat(words.contains(say(kiosk, "search.show", 8))).isEqualTo(!byName);
                assertThat(words.contains(say(kiosk, "search.more", 7)) || words.contains("+7"))
                        .isEqualTo(byName);
                assertThat(faults(kiosk, Panel.INCH_7)).as(name).isEmpty();
                if (byName) {
                    named.add(name);
                }
                Touch.key(kiosk.scene.getFocusOwner(), KeyCode.BACK_SPACE);
            }
            // Most of them in the usual letters, and some in the largest there are.
            int least = size == TextSize.NORMAL ? 70 : 25;
            assertThat(named).as("named in " + language.tag()).hasSizeGreaterThan(least);
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void needsNoListForTheOnlyHelpThereIs(Panel panel) {
        inEveryLanguage(panel, TextSize.NORMAL, (kiosk, language) -> {
            kiosk.finder = (typed, most) -> List.of(DEBT_HELP);
            type(kiosk, "x");

            assertThat(words(kiosk)).doesNotContain("+0", say(kiosk, "search.more", 0));
            kiosk.tap("choice-" + DEBT_HELP);
            assertThat(kiosk.navigator.screen().id()).isEqualTo("service/" + DEBT_HELP);
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void asksToWaitWhileTheGuideIsBeingRead(Panel panel) {
        inEveryLanguage(panel, TextSize.LARGEST, (kiosk, language) -> {
            Reading reading = new Reading();
            kiosk.finder = reading;
            type(kiosk, "x");
            String wait = say(kiosk, "search.wait");
            String brief = say(kiosk, "search.wait-short");

            assertThat(words(kiosk)).anyMatch(words -> words.equals(wait) || words.equals(brief));
            assertThat(words(kiosk)).doesNotContain(say(kiosk, "search.nothing"));
            assertThat(faults(kiosk, panel)).isEmpty();
            kiosk.tap("action-show");
            assertThat(parts(kiosk)).contains(wait);
            assertThat(faults(kiosk, panel)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void findsWithoutAnotherLetterOnceTheGuideIsRead(Panel panel) {
        inEveryLanguage(panel, TextSize.NORMAL, (kiosk, language) -> {
            Reading reading = new Reading();
            kiosk.finder = reading;
            type(kiosk, "x");
            reading.ready = true;
            kiosk.rooms.foundMore();

            assertThat(ScreenInspector.place(kiosk.scene, "choice-" + DEBT_HELP))
                    .isPresent();
            assertThat(words(kiosk)).doesNotContain(say(kiosk, "search.wait"), say(kiosk, "search.wait-short"));
        });
    }

    /// A search that is not ready until it is told.
    private static final class Reading implements HelpFinder {
        private boolean ready;

        @Override
        public List<String> find(String typed, int most) {
            return ready ? List.of(DEBT_HELP) : List.of();
        }

        @Override
        public boolean isReady() {
            return ready;
        }
    }

    private static void inEveryLanguage(Panel panel, TextSize size, BiConsumer<TestKiosk, Language> way) {
        TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), panel.geometry()));
        for (Language language : kiosk.guide.get().city().languages()) {
            Fx.run(() -> {
                kiosk.navigator.start(language);
                kiosk.navigator.comfort(Comfort.USUAL.with(size));
                kiosk.openSearch();
                way.accept(kiosk, language);
            });
        }
    }

    /// Eight in all.
    private static HelpFinder foundFirst(TestKiosk kiosk, String best) {
        return (typed, most) -> Stream.concat(
                        Stream.of(best),
                        kiosk.guide.get().services().stream().map(Service::id).filter(id -> !id.equals(best)))
                .limit(8)
                .toList();
    }

    private static void type(TestKiosk kiosk, String letter) {
        Touch.type(kiosk.scene.getFocusOwner(), letter);
    }

    private static String say(TestKiosk kiosk, String key, Object... arguments) {
        return LeftToRight.unmark(kiosk.guide
                .get()
                .sentences()
                .say(key, kiosk.navigator.language(), arguments)
                .text());
    }

    private static List<String> words(TestKiosk kiosk) {
        return ScreenInspector.words(kiosk.scene);
    }

    /// What is said on all parts of the page, where long sentences go on.
    private static String parts(TestKiosk kiosk) {
        List<String> said = new ArrayList<>(words(kiosk));
        while (ScreenInspector.place(kiosk.scene, "page-next").isPresent()) {
            kiosk.navigator.turn(1);
            said.addAll(words(kiosk));
        }
        return String.join(" ", said).replaceAll("\\s+", " ");
    }

    private static Guide withoutNumber(Guide guide) {
        City city = guide.city();
        City other = new City(
                city.id(),
                city.name(),
                city.languages(),
                city.zone(),
                city.callingCode(),
                city.accent(),
                city.emergency());
        return new Guide(guide.edition(), other, guide.topics(), guide.services(), guide.points(), guide.sentences());
    }

    private static String withoutBrackets(String name) {
        return name.endsWith(")") ? name.substring(0, name.lastIndexOf('(')).strip() : name;
    }

    private static List<String> faults(TestKiosk kiosk, Panel panel) {
        return ScreenInspector.faults(kiosk.scene, panel.geometry());
    }
}
