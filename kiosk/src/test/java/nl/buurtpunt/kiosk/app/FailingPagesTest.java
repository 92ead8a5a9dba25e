package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that break in the whole program: what a resident reads, when they are led away, and when it starts again.
class FailingPagesTest {
    @TempDir
    private Path data;

    private final SteppedPoint point = new SteppedPoint("2026-11-24T10:00:00Z");
    private final SteppedMachine machine = point.machine;

    @BeforeEach
    void start() {
        point.city.publish(3, "een");
        var _ = point.switchOn(data);
        visit();
    }

    @AfterEach
    void close() {
        point.close();
    }

    private WholeKiosk kiosk() {
        return point.kiosk();
    }

    private void visit() {
        kiosk().wake();
        kiosk().tap("choice-start-nl");
        assertThat(kiosk().page()).isEqualTo("home");
    }

    private void open(Screen page) {
        Fx.run(() -> kiosk().shown.navigator().open(page));
        kiosk().settle();
    }

    @Test
    void aPageThatCannotBeBuiltSaysSorryWithACodeAndTheNumbersAndTheWayHomeWorks() {
        open(new Broken("broken", new IllegalStateException("secret words of a program")));

        assertThat(kiosk().page()).isEqualTo("trouble");
        assertThat(kiosk().words())
                .contains("Er ging iets mis")
                .containsPattern("[A-Z0-9]{4}")
                .contains("112")
                .doesNotContain("secret")
                .doesNotContain("Exception");
        assertThat(kiosk().buttons()).contains("nav-home", "nav-emergency");
        kiosk().tap("nav-home");
        assertThat(kiosk().page()).isEqualTo("home");
        assertThat(machine.ends()).isEmpty();
    }

    @Test
    void aButtonThatBreaksUnderAFingerSaysSorryToo() {
        open(new Button());

        press("action-breaks");

        assertThat(kiosk().page()).isEqualTo("trouble");
        assertThat(kiosk().words()).contains("112").doesNotContain("secret");
        assertThat(kiosk().shown.diagnosis().now().troubles()).isNotEmpty();
    }

    @Test
    void aPageThatBreaksForTheThirdTimeEndsTheVisit() {
        for (int time = 1; time <= 2; time++) {
            open(new Broken("broken", new IllegalStateException("again")));
            assertThat(kiosk().page()).isEqualTo("trouble");
            kiosk().tap("nav-home");
        }
        open(new Broken("broken", new IllegalStateException("again")));

        assertThat(kiosk().page()).isEqualTo("ended");
        assertThat(Fx.on(() -> kiosk().shown.navigator().isIdle())).isTrue();
        assertThat(machine.ends()).isEmpty();
        machine.pass(Duration.ofMinutes(1));
        visit();
    }

    @Test
    void aProgramThatBreaksAllOverStartsItselfAgainWithinBounds() throws IOException {
        for (int restart = 1; restart <= 4; restart++) {
            breakAllOver();
            letTheRestartCome();
            assertThat(machine.ends())
                    .as("asked to end, and made to end should it hang")
                    .hasSize(2 * restart)
                    .containsOnly(Launcher.RESTART);
        }
        breakAllOver();
        assertThat(kiosk().page()).isEqualTo("trouble");
        letTheRestartCome();
        assertThat(machine.ends()).as("more would not help").hasSize(8);
        assertThat(kiosk().shown.diagnosis().now().troubles())
                .as("not as a screen that stood still")
                .filteredOn(it -> it.code().matches("[FT][0-9]"))
                .extracting(it -> it.code() + " " + it.count() + " " + it.words())
                .containsExactly(
                        "T2 1 Pagina na pagina mislukt. Opnieuw starten helpt niet.",
                        "T1 4 Pagina na pagina mislukte. De kiosk is opnieuw gestart.");
        assertThat(Files.readAllLines(data.resolve("restarts.txt")))
                .hasSize(4)
                .allMatch(line -> line.endsWith(" trouble"));

        machine.pass(Duration.ofHours(1));
        assertThat(kiosk().shown.diagnosis().now().troubles())
                .as("starting again is no longer refused")
                .extracting(it -> it.code())
                .contains("T1")
                .doesNotContain("T2");
        breakAllOver();
        letTheRestartCome();
        assertThat(machine.ends()).as("an hour later it may").hasSize(10);
    }

    /// An hour is an hour since the machine was switched on.
    @Test
    void aDateThatJumpsAllowsNoMoreRestarts() {
        for (int restart = 1; restart <= 5; restart++) {
            breakAllOver();
            letTheRestartCome();
            machine.setDate(machine.believed().plus(Duration.ofHours(restart % 2 == 0 ? 30_000 : -30_000)));
        }
        assertThat(machine.ends()).hasSize(8);
    }

    private void breakAllOver() {
        for (int page = 1; page <= 6; page++) {
            open(new Broken("broken-" + page, new IllegalStateException("all over")));
        }
    }

    private void letTheRestartCome() {
        // What is done only once on that thread comes as late as all it does.
        machine.pass(Duration.ofMinutes(6));
    }

    @Test
    void anErrorOfThePlatformIsNoMoreThanAPageThatBreaks() {
        open(new Broken("broken", new LinkageError("no such class")));
        assertThat(kiosk().page()).isEqualTo("trouble");
    }

    @Test
    @SuppressWarnings("NullAway") // an emergency number that is none: what the sorry page is made of is broken
    void startsAgainAtOnceWhenEvenTheSorryPageCannotBeDrawn() throws IOException {
        show("#000000", List.of(new EmergencyLine("geen", "alarm", Text.source("Er is gevaar."), null)));
        open(new Broken("broken", new IllegalStateException("no page")));
        Fx.run(() -> kiosk().shown.navigator().refresh());
        machine.pass(Duration.ofMinutes(5));

        assertThat(machine.ends())
                .as("asked to end, and made to end, once")
                .containsExactly(Launcher.RESTART, Launcher.RESTART);
        assertThat(Files.readAllLines(data.resolve("restarts.txt")))
                .as("one failure is one restart, however often it is met meanwhile")
                .singleElement()
                .asString()
                .endsWith(" trouble");
    }

    /// Restarts may be refused for up to an hour, and meanwhile the next resident stands there.
    @Test
    @SuppressWarnings("NullAway") // as above
    void nothingOfTheLastPageStaysWhenEvenTheSorryPageCannotBeDrawn() throws IOException {
        Files.writeString(data.resolve("restarts.txt"), "boot-1 0 trouble\n".repeat(4));
        show("#000000", List.of(new EmergencyLine("geen", "alarm", Text.source("Er is gevaar."), null)));
        assertThat(kiosk().words()).isNotBlank();
        assertThat(kiosk().buttons()).contains("nav-emergency");

        open(new Broken("broken", new IllegalStateException("no page")));

        assertThat(machine.ends()).isEmpty();
        assertThat(kiosk().words()).isBlank();
        assertThat(kiosk().buttons()).isEmpty();

        show("#000000", SteppedCity.builtIn().city().emergency());
        assertThat(kiosk().page()).as("what can be drawn again is drawn").isEqualTo("trouble");
    }

    /// A colour that is none came in with a release, once for every page there is.
    @Test
    void aReleaseWithAColourThatIsNoneBreaksNothing() {
        show("blauwachtig; -fx-opacity: 0", SteppedCity.builtIn().city().emergency());
        assertThat(kiosk().page()).isEqualTo("home");
        assertThat(kiosk().shown.diagnosis().now().troubles()).isEmpty();
    }

    /// The built-in guide with another colour and other numbers to call.
    private void show(String accent, List<EmergencyLine> emergency) {
        Guide guide = SteppedCity.builtIn();
        City now = guide.city();
        City other = new City("stad", "Stad", now.languages(), now.zone(), "31", accent, emergency);
        kiosk().program
                .guide()
                .replace(new Guide(guide.edition(), other, List.of(), List.of(), List.of(), guide.sentences()));
        kiosk().settle();
    }

    @Test
    void aPageThatCannotEvenSayItsNameIsNoMoreThanAPageThatBreaks() {
        open(new Nameless());
        assertThat(kiosk().page()).isEqualTo("trouble");
        kiosk().tap("nav-home");
        assertThat(kiosk().page()).isEqualTo("home");
    }

    /// Through the window system, as a finger does: what breaks there is caught by nobody but the screen's last
    /// handler.
    private void press(String id) {
        Robot robot = Fx.on(Robot::new);
        Bounds place = Fx.on(() -> {
            Node button = kiosk().scene().lookup("#" + id);
            return button.localToScreen(button.getLayoutBounds());
        });
        Fx.run(() -> robot.mouseMove(place.getCenterX(), place.getCenterY()));
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        // Not in the test's own frame, which would catch what breaks.
        Platform.runLater(() -> robot.mouseRelease(MouseButton.PRIMARY));
        kiosk().settle();
    }

    private record Broken(String id, Throwable cause) implements Screen {
        @Override
        public List<Element> elements(View view) {
            if (cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) cause;
        }
    }

    private static final class Nameless implements Screen {
        @Override
        public String id() {
            throw new IllegalStateException("no name");
        }

        @Override
        public List<Element> elements(View view) {
            return List.of();
        }
    }

    private record Button() implements Screen {
        @Override
        public String id() {
            return "button";
        }

        @Override
        public List<Element> elements(View view) {
            Rendered word = view.say("nav.home");
            return List.of(
                    new Element.Heading(word, false),
                    new Element.Action("breaks", Element.Action.Rank.MAIN, "check", word, view.nothing(), () -> {
                        throw new IllegalStateException("secret words of a program");
                    }));
        }
    }
}
