package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointHours;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the *hulpboom* and the list of points are for must be read on the smallest panel too: what is listed there
/// without who answers for it, or without whether it is open, is a list of names.
class TreeOnEveryPanelTest {

    @ParameterizedTest
    @MethodSource("panels")
    void namesThePeopleOneHasInTheTreeOfEveryNeedAndAtItsRoots(Panel panel, Comfort comfort) {
        inEveryLanguage(panel, comfort, kiosk -> {
            String own = view(kiosk).say("tree.own").text();
            for (Topic topic : kiosk.guide.get().topics()) {
                kiosk.rooms.openTree(topic.id());
                assertThat(words(kiosk)).as(topic.id()).anyMatch(words -> words.startsWith(own));
                kiosk.rooms.openLevel(topic.id(), TreeLevel.ROOT);
                assertThat(words(kiosk)).as(topic.id()).contains(own);
                kiosk.navigator.home();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("panels")
    void saysWhoIsResponsibleForAllThatExists(Panel panel, Comfort comfort) {
        inEveryLanguage(panel, comfort, kiosk -> {
            for (TreeLevel level : TreeLevel.values()) {
                kiosk.rooms.openLevel(ScreenWalk.DEBTS, level);
                List<String> words = words(kiosk);
                kiosk.guide.get().services(ScreenWalk.DEBTS).stream()
                        .filter(service -> service.filing().level() == level)
                        .forEach(service -> assertThat(words)
                                .as(level + " " + service.id())
                                .contains(name(service, kiosk), responsible(service, kiosk)));
                kiosk.navigator.home();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void theWayFromEveryHelpSaysWhoIsResponsibleAndInCharge(Panel panel) {
        inEveryLanguage(panel, Comfort.USUAL, kiosk -> {
            for (Service service : kiosk.guide.get().services()) {
                kiosk.rooms.openPath(service.id());
                List<String> words = words(kiosk);
                for (Element element : kiosk.navigator.screen().elements(view(kiosk))) {
                    if (element instanceof Element.Choice step) {
                        assertThat(words).as(service.id()).contains(shown(step.name()), shown(step.sentence()));
                    }
                }
                kiosk.navigator.home();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INCH_22", "INCH_22_UPRIGHT"})
    void listsTheOtherPointsWithDistrictAndWhetherTheyAreOpen(Panel panel) {
        inEveryLanguage(panel, Comfort.USUAL, kiosk -> {
            kiosk.rooms.openPoints();
            List<String> words = words(kiosk);
            for (Point point : others(kiosk)) {
                assertThat(words)
                        .as(point.id())
                        .anyMatch(line -> line.contains(point.district()) && line.contains(opening(point, kiosk)));
            }
        });
    }

    /// Where there is no room for both, it is the district that gives way: mostly the name says it too.
    @ParameterizedTest
    @MethodSource("panels")
    void saysOfEveryOtherPointWhetherItIsOpen(Panel panel, Comfort comfort) {
        inEveryLanguage(panel, comfort, kiosk -> {
            kiosk.rooms.openPoints();
            List<String> words = words(kiosk);
            for (Point point : others(kiosk)) {
                assertThat(words).as(point.id()).anyMatch(line -> line.contains(opening(point, kiosk)));
            }
        });
    }

    static Stream<Arguments> panels() {
        return Stream.of(Panel.values())
                .flatMap(panel ->
                        Stream.of(TextSize.values()).map(size -> Arguments.of(panel, Comfort.USUAL.with(size))));
    }

    private static void inEveryLanguage(Panel panel, Comfort comfort, Consumer<TestKiosk> visit) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                kiosk.navigator.start(language);
                kiosk.navigator.comfort(comfort);
                visit.accept(kiosk);
            }
            assertThat(kiosk.view.problems().found()).isEmpty();
        });
    }

    /// All words on all parts of the page that is open.
    private static List<String> words(TestKiosk kiosk) {
        List<String> words = new ArrayList<>(ScreenInspector.words(kiosk.scene));
        while (ScreenInspector.place(kiosk.scene, "page-next").isPresent()) {
            kiosk.tap("page-next");
            words.addAll(ScreenInspector.words(kiosk.scene));
        }
        return words;
    }

    private static View view(TestKiosk kiosk) {
        return new View(kiosk.guide.get(), kiosk.navigator.language());
    }

    private static String name(Service service, TestKiosk kiosk) {
        return shown(service.name().in(kiosk.navigator.language()));
    }

    private static String responsible(Service service, TestKiosk kiosk) {
        String organisation =
                service.organisation().called(kiosk.navigator.language()).text();
        return shown(view(kiosk).say("tree.by", organisation));
    }

    private static List<Point> others(TestKiosk kiosk) {
        return kiosk.guide.get().points().stream()
                .filter(point -> !point.id().equals("voorbeeld-centrum"))
                .toList();
    }

    private static String opening(Point point, TestKiosk kiosk) {
        View view = view(kiosk);
        var now = WallClock.now(TestKiosk.MORNING, view.guide().city().zone());
        return shown(new PointHours(point, view.guide(), view.language(), now)
                .opening()
                .orElseThrow());
    }

    private static String shown(Rendered words) {
        return LeftToRight.unmark(words.text());
    }
}
