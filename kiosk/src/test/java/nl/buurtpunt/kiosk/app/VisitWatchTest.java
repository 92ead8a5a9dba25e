package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.service.SlipOutcome;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.sound.Chime;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens to a visit whose resident goes quiet, with real touches and keys and a stepped clock.
class VisitWatchTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TO_THE_WARNING = TestKiosk.IDLE.plusMillis(200);
    private static final String DEBT_HELP = "schuldhulpverlening-heerlen";

    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry()));
    private final Fingers fingers = new Fingers(kiosk);

    @AfterEach
    void goAway() {
        fingers.close();
    }

    /// A17: the whole screen is "ik ben er nog". Pitfall 10: and the touch presses nothing that is under it.
    @ParameterizedTest
    @ValueSource(strings = {"choice-geld-schulden", "choice-wonen", "nav-languages", "page-more", "nowhere"})
    void aTouchAnywhereOnTheWarningOnlyExtends(String beneath) {
        begin("nl");
        Point2D place = beneath.equals("nowhere") ? new Point2D(400, 5) : fingers.middle(beneath);
        pass(TO_THE_WARNING);
        assertThat(page()).isEqualTo("warning");

        fingers.tap(place);

        assertThat(page()).isEqualTo("home");
        assertThat(Fx.on(() -> kiosk.navigator.language().tag() + kiosk.navigator.page()))
                .isEqualTo("nl0");
        pass(TestKiosk.IDLE.minus(SECOND));
        assertThat(page()).isEqualTo("home");
    }

    /// A17: seen and heard, for who does not look at the screen.
    @Test
    void theWarningIsHeardWhenItComesAndShortlyBeforeTheEnd() {
        begin("nl");
        pass(TO_THE_WARNING.minus(SECOND));
        assertThat(kiosk.heard).isEmpty();

        pass(SECOND);
        assertThat(kiosk.heard).containsExactly(Chime.ASKS);
        pass(TestKiosk.WARNING.minus(Duration.ofSeconds(11)));
        assertThat(kiosk.heard).hasSize(1);
        pass(SECOND);
        assertThat(kiosk.heard).containsExactly(Chime.ASKS, Chime.ASKS);

        pass(Duration.ofSeconds(20));
        assertThat(Fx.on(kiosk.navigator::isIdle)).isTrue();
        pass(Duration.ofHours(1));
        assertThat(kiosk.heard).hasSize(2);
    }

    @Test
    void theButtonOnTheWarningDoesTheSame() {
        begin("nl");
        pass(TO_THE_WARNING);

        fingers.tap("action-continue");

        assertThat(page()).isEqualTo("home");
    }

    @Test
    void returnsToThePagePartAndFocusBeneath() {
        begin("tr");
        Fx.run(() -> kiosk.openService(DEBT_HELP));
        Fx.run(() -> kiosk.navigator.turn(1));
        fingers.type(KeyCode.TAB);
        String focused = focused();
        pass(TO_THE_WARNING);
        assertThat(focused()).isEqualTo("action-continue").isNotEqualTo(focused);

        fingers.type(KeyCode.ENTER);

        assertThat(page()).isEqualTo("service/" + DEBT_HELP);
        assertThat(Fx.on(kiosk.navigator::page)).isEqualTo(1);
        assertThat(focused()).isEqualTo(focused);
    }

    /// A key that extends does not press the button that has the focus, neither when it goes down nor when
    /// it comes up.
    @ParameterizedTest
    @ValueSource(strings = {"ENTER", "SPACE", "TAB", "A", "DOWN"})
    void aKeyOnTheWarningOnlyExtends(String key) {
        begin("nl");
        String focused = focused();
        pass(TO_THE_WARNING);

        fingers.pressKey(KeyCode.valueOf(key));
        fingers.pressKey(KeyCode.valueOf(key));
        fingers.releaseKey(KeyCode.valueOf(key));

        assertThat(page()).isEqualTo("home");
        assertThat(focused()).isEqualTo(focused);
        waitOutATap();
        fingers.type(KeyCode.ENTER);
        assertThat(page()).isNotIn("home", "emergency", "warning");
    }

    @Test
    void aTouchAtTheLastMomentSavesTheVisitAndOneAfterItDoesNot() {
        begin("nl");
        pass(TO_THE_WARNING.plus(TestKiosk.WARNING).minusMillis(400));
        assertThat(page()).isEqualTo("warning");
        fingers.tap(new Point2D(10, 10));
        assertThat(page()).isEqualTo("home");

        pass(TO_THE_WARNING.plus(TestKiosk.WARNING));

        assertThat(page()).isEqualTo("ended");
        assertThat(Fx.on(kiosk.navigator::isIdle)).isTrue();
    }

    /// A17: at least 10 extensions.
    @Test
    void canBeExtendedMoreThanTenTimes() {
        begin("nl");
        for (int i = 0; i < 12; i++) {
            pass(TO_THE_WARNING.plusSeconds(20));
            assertThat(page()).isEqualTo("warning");
            fingers.tap(new Point2D(700, 200));
            assertThat(page()).isEqualTo("home");
        }
    }

    /// A17, pitfall 10: typing counts as being there.
    @Test
    void typingCountsAsBeingThere() {
        begin("nl");
        for (int i = 0; i < 20; i++) {
            pass(TestKiosk.IDLE.minus(SECOND));
            assertThat(page()).isEqualTo("home");
            fingers.type(i % 2 == 0 ? KeyCode.S : KeyCode.BACK_SPACE);
        }
    }

    /// Pitfall 10: the previous visitor leaks to the next. What merely lies there is nobody.
    @Test
    void endsUnderAThingThatLiesOnTheKeysOrLeansOnThePanel() {
        begin("nl");
        fingers.press(new Point2D(400, 240));
        fingers.pressKey(KeyCode.A);
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(19));
            fingers.pressKey(KeyCode.A);
            fingers.move(new Point2D(400, 241 + i));
        }
        assertThat(page()).isEqualTo("warning");
        pass(TestKiosk.WARNING);

        assertThat(page()).isEqualTo("ended");
        fingers.release();
        fingers.releaseKey(KeyCode.A);
    }

    @Test
    void doesNotEndWhileASlipIsPrinted() {
        kiosk.outcome = Optional.empty();
        begin("nl");
        Fx.run(() -> kiosk.rooms.print(kiosk.guide.get().service(DEBT_HELP).orElseThrow()));
        pass(Duration.ofSeconds(110));
        assertThat(page()).isEqualTo("slip/" + DEBT_HELP);

        Fx.run(() -> kiosk.printer.orElseThrow().accept(new SlipOutcome.Printed(false)));
        pass(TestKiosk.IDLE.minus(SECOND));
        assertThat(page()).isEqualTo("slip/" + DEBT_HELP);
        pass(SECOND.multipliedBy(2));
        assertThat(page()).isEqualTo("warning");
    }

    @Test
    void doesNotWaitForEverForAPrinterThatSaysNothing() {
        kiosk.outcome = Optional.empty();
        begin("nl");
        Fx.run(() -> kiosk.rooms.print(kiosk.guide.get().service(DEBT_HELP).orElseThrow()));

        pass(Duration.ofMinutes(2).plus(TO_THE_WARNING).plus(TestKiosk.WARNING).plus(SECOND));

        assertThat(page()).isEqualTo("ended");
        assertThat(kiosk.cancelled).isPositive();
    }

    /// The answer of the printer changes the page beneath the warning, not the warning.
    @Test
    void keepsTheWarningWhenThePageBeneathItChanges() {
        kiosk.outcome = Optional.empty();
        begin("nl");
        Fx.run(() -> kiosk.rooms.print(kiosk.guide.get().service(DEBT_HELP).orElseThrow()));
        pass(Duration.ofMinutes(2).plus(TO_THE_WARNING));
        Fx.run(() -> kiosk.printer.orElseThrow().accept(new SlipOutcome.PaperOut()));
        assertThat(page()).isEqualTo("warning");

        fingers.tap(new Point2D(10, 10));

        assertThat(page()).isEqualTo("large/" + DEBT_HELP);
    }

    @Test
    void theEmergencyNumbersAreOneTouchAwayFromTheWarningAndLeadBackToThePage() {
        begin("nl");
        Fx.run(() -> kiosk.openService(DEBT_HELP));
        pass(TO_THE_WARNING);

        fingers.tap("nav-emergency");
        assertThat(page()).isEqualTo("emergency");
        Fx.run(kiosk.navigator::back);

        assertThat(page()).isEqualTo("service/" + DEBT_HELP);
    }

    @Test
    void slidingOffTheEmergencyNumbersOnlyExtends() {
        begin("nl");
        pass(TO_THE_WARNING);

        fingers.press(fingers.middle("nav-emergency"));
        fingers.move(new Point2D(400, 100));
        fingers.release();

        assertThat(page()).isEqualTo("home");
    }

    @Test
    void warnsInTheResidentsLanguageAndSizeAndForgetsBoth() {
        begin("ar");
        Fx.run(() -> kiosk.navigator.comfort(new Comfort(TextSize.LARGEST, true, true)));
        pass(TO_THE_WARNING);
        assertThat(words()).contains("هل ما زلتم هنا؟", "30");
        assertThat(Fx.on(() -> kiosk.scene.getRoot().getNodeOrientation())).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        pass(SECOND);
        assertThat(words()).contains("29");
        assertThat(Fx.on(() -> kiosk.view.problems().found())).isEmpty();
        pass(TestKiosk.WARNING);

        assertThat(words()).contains("تم مسح كل شيء. إلى اللقاء.");
        assertThat(Fx.on(kiosk.navigator::language)).isEqualTo(kiosk.language("nl"));
        assertThat(Fx.on(() -> kiosk.navigator.comfort())).isEqualTo(Comfort.USUAL);
        pass(Duration.ofSeconds(7));
        assertThat(page()).isEqualTo("invitation");
    }

    @Test
    void keepsTheWarningWhenANewReleaseComes() {
        begin("nl");
        pass(TO_THE_WARNING);
        Guide now = kiosk.guide.get();
        kiosk.guide.replace(
                new Guide(now.edition(), now.city(), List.of(), now.services(), now.points(), now.sentences()));
        assertThat(page()).isEqualTo("warning");
        pass(SECOND);
        assertThat(words()).contains("29");

        fingers.tap(new Point2D(10, 10));

        assertThat(page()).isEqualTo("home");
        assertThat(Fx.on(() -> ScreenInspector.place(kiosk.scene, "choice-geld-schulden")))
                .isEmpty();
    }

    @Test
    void endsEverythingAlsoWhenOneEndingFails() {
        begin("ar");
        kiosk.session.atEnd(() -> {
            throw new IllegalStateException("stuck");
        });
        Fx.run(() -> {
            try {
                kiosk.navigator.reset();
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("stuck");
            }
        });

        assertThat(page()).isEqualTo("ended");
        assertThat(Fx.on(kiosk.navigator::language)).isEqualTo(kiosk.language("nl"));
    }

    private void begin(String language) {
        Fx.run(() -> kiosk.navigator.start(kiosk.language(language)));
    }

    private void pass(Duration time) {
        Fx.run(() -> kiosk.pass(time));
    }

    private void waitOutATap() {
        pass(SECOND);
    }

    private String page() {
        return Fx.on(kiosk::page);
    }

    private List<String> words() {
        return Fx.on(() -> ScreenInspector.words(kiosk.scene));
    }

    private String focused() {
        return Fx.on(() -> String.valueOf(kiosk.scene.getFocusOwner().getId()));
    }
}
