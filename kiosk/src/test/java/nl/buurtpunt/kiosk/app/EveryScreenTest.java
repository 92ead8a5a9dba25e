package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.enrolment.EnrolmentScreen;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.point.PointDesk;
import nl.buurtpunt.kiosk.search.HelpFinder;
import nl.buurtpunt.kiosk.service.SlipOutcome;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.trouble.TroubleScreen;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.Pictures;
import nl.buurtpunt.kiosk.ui.ScreenGeometry;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Opens every screen with the real guide, in every language, on every panel, and measures it.
class EveryScreenTest {
    private static final String DEBTS = "geld-schulden";
    /// The longest of each kind.
    private static final List<String> NEWS =
            List.of("notice/voorbeeld-straat-dicht", "event/voorbeeld-koffieochtend", "plan/voorbeeld-avond-open");
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";

    @ParameterizedTest
    @EnumSource(Panel.class)
    void nothingIsClippedTooSmallOrOutOfReach(Panel panel) {
        List<String> faults = Fx.on(() -> new Walk(panel, Comfort.USUAL).everything());

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void everyServiceIsWhollyShownInEveryLanguage(Panel panel) {
        List<String> faults = Fx.on(() -> new Walk(panel, Comfort.USUAL).everyService());

        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void mirrorsTheFrameInArabic(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.rooms.openTopic(DEBTS);
            double middle = panel.geometry().widthPx() / 2.0;

            assertThat(centre(kiosk.scene, "nav-home")).isLessThan(middle);
            assertThat(languages(kiosk.scene)).isGreaterThan(middle);
            kiosk.navigator.speak(kiosk.language("ar"));
            assertThat(centre(kiosk.scene, "nav-home")).isGreaterThan(middle);
            assertThat(languages(kiosk.scene)).isLessThan(middle);
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void saysSorryAndItsCodeOnTheFirstPartOfTheTroublePage(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            for (Language language : kiosk.guide.get().city().languages()) {
                kiosk.navigator.start(language);
                kiosk.navigator.open(new TroubleScreen("ABDE"));

                assertThat(ScreenInspector.words(kiosk.scene))
                        .contains(kiosk.guide
                                .get()
                                .sentences()
                                .say("error.sorry", language)
                                .text())
                        .anyMatch(words -> words.contains("ABDE"));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Panel.class)
    void showsAllEmergencyNumbersAtOnceInEveryLanguage(Panel panel) {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
            Guide whole = kiosk.guide.get();
            for (Guide guide : List.of(whole, builtIn(whole))) {
                kiosk.guide.replace(guide);
                for (Language language : guide.city().languages()) {
                    kiosk.navigator.start(language);
                    kiosk.navigator.emergency();
                    String about = panel + " " + language.tag() + (guide == whole ? "" : " built-in");

                    String edition = guide == whole ? "numbers" : "numbers-built-in";
                    Pictures.save(kiosk.scene, panel + "/" + language.tag() + "/" + edition);
                    List<String> words = ScreenInspector.words(kiosk.scene);
                    assertThat(ScreenInspector.faults(kiosk.scene, panel.geometry()))
                            .as(about)
                            .isEmpty();
                    assertThat(guide.emergency()).as(about).hasSize(4);
                    guide.emergency()
                            .forEach(line -> assertThat(words)
                                    .as(about)
                                    .contains(
                                            line.phone().number(),
                                            LeftToRight.unmark(
                                                    line.text().in(language).text())));
                    assertThat(ScreenInspector.place(kiosk.scene, "page-next"))
                            .as(about)
                            .isEmpty();
                    String told = guide == whole ? "emergency.title" : "emergency.built-in";
                    assertThat(words)
                            .as(about)
                            .contains(guide.sentences().say(told, language).text());
                }
            }
        });
    }

    @Test
    void saysOnceOnASmallPanelThatTheGuideIsOld() {
        Fx.run(() -> {
            TestKiosk kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry());
            kiosk.navigator.start(kiosk.language("nl"));
            int usual = parts(kiosk);
            kiosk.guide.replace(expired(kiosk.guide.get()));
            kiosk.navigator.home();
            assertThat(ScreenInspector.words(kiosk.scene)).anyMatch(words -> words.contains("4 mei 2020"));

            assertThat(parts(kiosk)).isLessThanOrEqualTo(usual + 1);
            assertThat(ScreenInspector.words(kiosk.scene)).noneMatch(words -> words.contains("4 mei 2020"));
        });
    }

    /// Turns to the last part.
    private static int parts(TestKiosk kiosk) {
        int parts = 1;
        while (ScreenInspector.place(kiosk.scene, "page-more").isPresent()) {
            kiosk.navigator.turn(1);
            parts++;
        }
        return parts;
    }

    private static Guide expired(Guide current) {
        Edition old = new Edition("1", Instant.parse("2020-05-04T00:00:00Z"), Instant.EPOCH, false);
        return new Guide(
                old, current.city(), current.topics(), current.services(), current.points(), current.sentences());
    }

    private static Guide builtIn(Guide current) {
        return new Guide(Edition.BUILT_IN, current.city(), List.of(), List.of(), List.of(), current.sentences());
    }

    /// Where the last of the languages stands, or the button that leads to all of them.
    private static double languages(Scene scene) {
        boolean one = ScreenInspector.place(scene, "nav-languages").isPresent();
        return centre(scene, one ? "nav-languages" : "lang-tr");
    }

    private static double centre(Scene scene, String id) {
        return ScreenInspector.place(scene, id).map(Bounds::getCenterX).orElseThrow();
    }

    /// The way past every screen there is. A new screen is added here, and is then held to all that is asked of
    /// screens: here as everybody finds it, and in [EveryComfortTest] in all the ways it can be read.
    static class Walk {
        final Panel panel;
        final TestKiosk kiosk;
        final List<String> faults = new ArrayList<>();
        Language language = Language.SOURCE;
        private final Comfort comfort;

        Walk(Panel panel, Comfort comfort) {
            this.panel = panel;
            this.comfort = comfort;
            this.kiosk = new TestKiosk(ContentFolder.heerlen(), panel.geometry());
        }

        private List<String> everything() {
            kiosk.guide.get().city().languages().forEach(this::everythingIn);
            return faults;
        }

        List<String> everythingIn(Language chosen) {
            language = chosen;
            resting();
            kiosk.navigator.start(language);
            kiosk.navigator.comfort(comfort);
            everyPart("home");
            for (Topic topic : kiosk.guide.get().topics()) {
                kiosk.navigator.home();
                kiosk.rooms.openTopic(topic.id());
                everyPart("topic-" + topic.id());
            }
            kiosk.navigator.home();
            others();
            kiosk.view.problems().found().stream()
                    .filter(f -> !faults.contains(f))
                    .forEach(faults::add);
            return faults;
        }

        /// Before a visit and after one, by day and by night.
        private void resting() {
            kiosk.navigator.start(language);
            kiosk.navigator.comfort(comfort);
            kiosk.pass(TestKiosk.IDLE.plusSeconds(1));
            look("warning");
            kiosk.pass(TestKiosk.WARNING);
            look("ended");
            kiosk.jump(Duration.ofSeconds(10));
            while (!kiosk.shownLanguage().equals(language)) {
                kiosk.jump(Duration.ofSeconds(8));
            }
            look("invitation");
            kiosk.dark = true;
            kiosk.jump(Duration.ofMinutes(1));
            while (!kiosk.shownLanguage().equals(language)) {
                kiosk.jump(Duration.ofMinutes(1));
            }
            look("night");
            kiosk.dark = false;
            kiosk.wake();
            look("idle");
        }

        private void others() {
            MaintenancePages.all().forEach((name, screen) -> {
                kiosk.navigator.open(screen);
                everyPart(name);
                kiosk.navigator.back();
            });
            trees();
            kiosk.navigator.open(kiosk.rooms.comfort());
            everyPart("comfort");
            kiosk.navigator.back();
            search();
            kiosk.rooms.openPoint();
            everyPart("point");
            kiosk.rooms.openPoints();
            everyPart("points");
            kiosk.rooms.openPoint("voorbeeld-heerlerheide");
            everyPart("point-other");
            Point other = kiosk.guide.get().point("voorbeeld-heerlerheide").orElseThrow();
            for (PointDesk.Outcome outcome : PointDesk.Outcome.values()) {
                kiosk.rooms.printPointsAt((_, _, tell) -> {
                    tell.accept(outcome);
                    return () -> {};
                });
                kiosk.rooms.print(other);
                everyPart("point-slip-" + outcome);
                kiosk.navigator.back();
            }
            kiosk.navigator.home();
            news();
            kiosk.rooms.openService(DEBT_HELP);
            everyPart("service");
            for (String reason : List.of("paper-out", "offline", "none", "busy", "failed", "cover-open")) {
                kiosk.navigator.open(kiosk.large(DEBT_HELP, "printer." + reason));
                look("large-" + reason);
                kiosk.navigator.back();
            }
            kiosk.navigator.open(kiosk.rooms.large(DEBT_HELP, Optional.empty()));
            look("large");
            slips();
            kiosk.navigator.emergency();
            everyPart("emergency");
            kiosk.navigator.back();
            kiosk.navigator.open(new TroubleScreen("ABDE"));
            everyPart("trouble");
            kiosk.navigator.back();
            for (EnrolmentProgress.State state : EnrolmentProgress.State.values()) {
                kiosk.navigator.open(new EnrolmentScreen(
                        () -> new EnrolmentProgress(state, "7K3M-9QXP", "0f3a 9c1e 77b2 4d50 a1c8 63ef 0b94 d2e7")));
                everyPart("enrolment-" + state);
                kiosk.navigator.home();
            }
            expired();
            builtIn();
        }

        private void trees() {
            for (Topic topic : kiosk.guide.get().topics()) {
                kiosk.rooms.openTree(topic.id());
                everyPart(topic.id().equals(DEBTS) ? "tree" : "topic-tree-" + topic.id());
                kiosk.navigator.back();
            }
            for (TreeLevel level : TreeLevel.values()) {
                kiosk.rooms.openLevel(DEBTS, level);
                everyPart("tree-" + level);
                kiosk.navigator.back();
            }
            kiosk.rooms.openPath(DEBT_HELP);
            everyPart("path");
            kiosk.navigator.back();
            kiosk.rooms.openHelp();
            everyPart("help");
            kiosk.navigator.back();
        }

        private void news() {
            kiosk.rooms.openNotices();
            everyPart("notices");
            for (String key : NEWS) {
                kiosk.rooms.openNotice(key);
                everyPart(key.replace("/voorbeeld-", "-"));
                kiosk.navigator.back();
            }
            kiosk.navigator.home();
        }

        /// Before the first letter, with answers, with all of them, and with none.
        private void search() {
            kiosk.rooms.openSearch();
            look("search-empty");
            kiosk.tap("key-" + (language.rightToLeft() ? "م" : "e"));
            look("search-found");
            kiosk.tap("action-show");
            everyPart("search-list");
            kiosk.tap("action-keys");
            HelpFinder before = kiosk.finder;
            kiosk.finder = (typed, most) -> List.of();
            kiosk.tap("key-space");
            look("search-nothing");
            kiosk.tap("action-show");
            everyPart("search-nothing-list");
            kiosk.finder = before;
            kiosk.navigator.back();
        }

        /// On its way, done, and done with the roll nearly finished.
        private void slips() {
            Service service = kiosk.guide.get().service(DEBT_HELP).orElseThrow();
            Map<String, Optional<SlipOutcome>> states = Map.of(
                    "printing", Optional.empty(),
                    "printed", Optional.of(new SlipOutcome.Printed(false)),
                    "paper-low", Optional.of(new SlipOutcome.Printed(true)));
            states.forEach((state, outcome) -> {
                kiosk.outcome = outcome;
                kiosk.rooms.print(service);
                everyPart("slip-" + state);
                kiosk.navigator.back();
            });
        }

        private void builtIn() {
            Guide current = kiosk.guide.get();
            kiosk.guide.replace(EveryScreenTest.builtIn(current));
            kiosk.navigator.home();
            everyPart("emergency-built-in");
            kiosk.guide.replace(current);
            kiosk.navigator.home();
        }

        private void expired() {
            Guide current = kiosk.guide.get();
            kiosk.guide.replace(EveryScreenTest.expired(current));
            kiosk.navigator.home();
            everyPart("home-expired");
            kiosk.guide.replace(current);
        }

        private List<String> everyService() {
            for (Language each : kiosk.guide.get().city().languages()) {
                language = each;
                for (Service service : kiosk.guide.get().services()) {
                    kiosk.navigator.start(language);
                    kiosk.rooms.openService(service.id());
                    parts(() -> inspect(service.id()));
                    kiosk.navigator.open(kiosk.large(service.id(), "printer.paper-out"));
                    parts(() -> inspect("large " + service.id()));
                }
            }
            faults.addAll(kiosk.view.problems().found());
            return faults;
        }

        private void everyPart(String name) {
            parts(() -> look(name + "-" + (kiosk.navigator.page() + 1)));
        }

        private void parts(Runnable look) {
            look.run();
            while (ScreenInspector.place(kiosk.scene, "page-next").isPresent()
                    || ScreenInspector.place(kiosk.scene, "page-more").isPresent()) {
                kiosk.navigator.turn(1);
                look.run();
            }
        }

        void look(String name) {
            inspect(name);
            if (name.startsWith("topic-") && !name.contains(DEBTS)) {
                return;
            }
            Pictures.save(kiosk.scene, panel + "/" + language.tag() + "/" + name);
        }

        /// The panel with the reach that the page is made for.
        private ScreenGeometry shown() {
            return kiosk.navigator.comfort().low() ? panel.geometry().lowered() : panel.geometry();
        }

        void inspect(String name) {
            // A part of the way that began a visit of its own would be read as everybody finds it.
            if (!kiosk.navigator.isIdle() && !kiosk.navigator.comfort().equals(comfort)) {
                kiosk.navigator.comfort(comfort);
            }
            String where = panel + " " + language.tag() + " " + name + ": ";
            ScreenInspector.faults(kiosk.scene, shown()).forEach(f -> faults.add(where + f));
            boolean nobody = Set.of("warning", "ended", "invitation", "night").contains(name);
            boolean resting = nobody || name.startsWith("idle") || name.startsWith("enrolment");
            for (Language each : kiosk.guide.get().city().languages()) {
                String id = (name.equals("idle") ? "choice-start-" : "lang-") + each.tag();
                boolean behindOneButton = !name.equals("idle")
                        && ScreenInspector.place(kiosk.scene, "nav-languages").isPresent();
                if (!nobody
                        && !behindOneButton
                        && ScreenInspector.place(kiosk.scene, id).isEmpty()) {
                    faults.add(where + "no " + id);
                }
            }
            if (nobody && !kiosk.shownLanguage().equals(language)) {
                faults.add(where + "in " + kiosk.shownLanguage());
            }
            if (!name.startsWith("emergency")
                    && !name.equals("night")
                    && ScreenInspector.place(kiosk.scene, "nav-emergency").isEmpty()) {
                faults.add(where + "no way to the emergency numbers");
            }
            if (!resting && ScreenInspector.place(kiosk.scene, "nav-screen").isEmpty()) {
                faults.add(where + "no way to larger letters");
            }
            if (!resting && ScreenInspector.place(kiosk.scene, "nav-back").isEmpty()) {
                faults.add(where + "no way back");
            }
        }
    }
}
