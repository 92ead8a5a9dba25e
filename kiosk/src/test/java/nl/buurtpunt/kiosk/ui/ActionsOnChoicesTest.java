package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.ui.Element.Action;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Pages on which somebody chooses, and can do something else as well.
class ActionsOnChoicesTest {
    @ParameterizedTest
    @EnumSource(Panel.class)
    void theMainActionIsLowOnTheFirstPartAndOneMoreBesideIt(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                String about = panel + " " + language.tag();
                show(kiosk, panel, language, new Page("main", true, 2));

                double choices = ScreenInspector.place(kiosk.scene, "choice-geld-schulden")
                        .map(Bounds::getMaxY)
                        .orElseThrow();
                assertThat(place(kiosk, "action-search").getMaxY()).as(about).isGreaterThan(choices);
                assertThat(place(kiosk, "action-one").getMaxY())
                        .as(about)
                        .isLessThanOrEqualTo(place(kiosk, "action-search").getMaxY());
                everythingElseIsOnSomePart(kiosk, panel, about);
            }
            assertThat(kiosk.view.problems().found()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void oneOtherActionIsSeenOnEveryPart(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                show(kiosk, panel, language, new Page("other", false, 1));

                assertThat(ScreenInspector.place(kiosk.scene, "action-one"))
                        .as(panel + " " + language.tag())
                        .isPresent();
            }
            assertThat(kiosk.view.problems().found()).isEmpty();
        });
    }

    private static void show(TestKiosk kiosk, Panel panel, Language language, Page page) {
        kiosk.navigator.start(language);
        kiosk.navigator.open(page);
        Pictures.save(kiosk.scene, panel + "/actions/" + language.tag() + "-" + page.id());
        assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                .as(panel + " " + language.tag())
                .isEmpty();
    }

    /// What found no room in the bars is one more thing to choose.
    private static void everythingElseIsOnSomePart(TestKiosk kiosk, Panel panel, String about) {
        boolean seen = seesLast(kiosk);
        while (!seen && ScreenInspector.place(kiosk.scene, "page-more").isPresent()) {
            kiosk.navigator.turn(1);
            assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                    .as(about)
                    .isEmpty();
            assertThat(ScreenInspector.place(kiosk.scene, "action-search"))
                    .as(about)
                    .isPresent();
            seen = seesLast(kiosk);
        }
        assertThat(seen).as(about).isTrue();
    }

    private static boolean seesLast(TestKiosk kiosk) {
        return ScreenInspector.place(kiosk.scene, "action-two").isPresent()
                || ScreenInspector.place(kiosk.scene, "choice-two").isPresent();
    }

    private static Bounds place(TestKiosk kiosk, String id) {
        return ScreenInspector.place(kiosk.scene, id)
                .orElseThrow(() -> new AssertionError(id + " is not on the first part"));
    }

    /// As the first page of a visit, which is where the main action of the kiosk is.
    private record Page(String id, boolean main, int others) implements Screen {
        @Override
        public Surroundings surroundings() {
            return main ? Surroundings.NO_HOME : Surroundings.ALL;
        }

        @Override
        public List<Element> elements(View view) {
            List<Element> elements = new ArrayList<>();
            elements.add(new Element.Heading(view.say("home.title"), false));
            for (Topic topic : view.guide().topics()) {
                elements.add(new Element.Choice(
                        topic.id(), topic.icon(), topic.name().in(view.language()), view.nothing(), () -> {}));
            }
            if (main) {
                elements.add(action("search", Action.Rank.MAIN, "home.search", view));
            }
            List<String> names = List.of("one", "two").subList(0, others);
            names.forEach(name -> elements.add(
                    action(name, Action.Rank.OTHER, name.equals("one") ? "point.this" : "news.title", view)));
            return elements;
        }

        private static Action action(String id, Action.Rank rank, String key, View view) {
            return new Action(id, rank, "news", view.say(key), view.nothing(), () -> {});
        }
    }
}
