package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pitfall 10: the first touch wakes the screen and presses the button under it. Here it only wakes.
class WakingTouchTest {
    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry()));
    private final Fingers fingers = new Fingers(kiosk);
    private Point2D turkish = Point2D.ZERO;

    @BeforeEach
    void knowWhereTheButtonsAre() {
        Fx.run(kiosk::wake);
        turkish = fingers.middle("choice-start-tr");
        pass(Duration.ofSeconds(61));
        assertThat(page()).isEqualTo("invitation");
    }

    @AfterEach
    void goAway() {
        fingers.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void onlyWakesAndTheSecondTouchBegins(boolean dark) {
        kiosk.dark = dark;
        pass(Duration.ofSeconds(1));
        assertThat(page()).isEqualTo(dark ? "night" : "invitation");

        fingers.tap(turkish);
        assertThat(page()).isEqualTo("idle");
        assertThat(Fx.on(kiosk.navigator::isIdle)).isTrue();

        pass(Duration.ofSeconds(1));
        fingers.tap(turkish);
        assertThat(page()).isEqualTo("home");
        assertThat(Fx.on(() -> kiosk.navigator.language().tag())).isEqualTo("tr");
    }

    @Test
    void theSecondTapOfAShakingHandBeginsNothingEither() {
        fingers.tap(turkish);
        pass(Duration.ofMillis(299));
        fingers.tap(turkish);
        assertThat(page()).isEqualTo("idle");

        pass(Duration.ofMillis(1));
        fingers.tap(turkish);
        assertThat(page()).as("it has come to rest").isEqualTo("home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTER", "SPACE", "TAB"})
    void aKeyOnlyWakesToo(String key) {
        kiosk.dark = true;
        pass(Duration.ofSeconds(1));

        fingers.type(KeyCode.valueOf(key));
        assertThat(page()).isEqualTo("idle");

        pass(Duration.ofSeconds(1));
        fingers.type(KeyCode.ENTER);
        assertThat(page()).isEqualTo("home");
    }

    @Test
    void aTouchOnTheFarewellOnlyWakes() {
        Fx.run(() -> kiosk.navigator.start(kiosk.language("ar")));
        Fx.run(kiosk.navigator::reset);
        assertThat(page()).isEqualTo("ended");

        fingers.tap(turkish);

        assertThat(page()).isEqualTo("idle");
        assertThat(Fx.on(() -> kiosk.shownLanguage().tag())).isEqualTo("nl");
    }

    @Test
    void theEmergencyNumbersAreOneTouchAwayWhereverTheyAreSeen() {
        fingers.tap("nav-emergency");

        assertThat(page()).isEqualTo("emergency");
    }

    @Test
    void inTheDarkTheyAreSeenAfterTheFirstTouch() {
        Point2D emergency = fingers.middle("nav-emergency");
        kiosk.dark = true;
        pass(Duration.ofSeconds(1));

        fingers.tap(emergency);
        assertThat(page()).isEqualTo("idle");

        pass(Duration.ofSeconds(1));
        fingers.tap("nav-emergency");
        assertThat(page()).isEqualTo("emergency");
    }

    @Test
    void staysLitWhileSomebodyTouchesItAndGoesDarkAgain() {
        kiosk.dark = true;
        fingers.tap(turkish);
        pass(Duration.ofSeconds(50));
        fingers.tap(new Point2D(400, 2));
        pass(Duration.ofSeconds(50));
        assertThat(page()).isEqualTo("idle");

        pass(Duration.ofSeconds(11));
        assertThat(page()).isEqualTo("night");
    }

    /// Something that leans on the panel, and is still there at night.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTouchThatNeverEndsFreezesNoPicture(boolean whileLit) {
        if (whileLit) {
            fingers.tap(new Point2D(400, 2));
            assertThat(page()).isEqualTo("idle");
            pass(Duration.ofSeconds(1));
        }
        fingers.press(turkish);
        pass(Duration.ofSeconds(61));
        assertThat(page()).isEqualTo("invitation");
        String words = drawnWords();
        pass(Duration.ofSeconds(9));
        assertThat(drawnWords()).isNotEqualTo(words);

        kiosk.dark = true;
        pass(Duration.ofSeconds(1));
        assertThat(page()).isEqualTo("night");
        List<Bounds> places = Fx.on(() -> ScreenInspector.textPlaces(kiosk.scene));
        pass(Duration.ofSeconds(61));
        assertThat(Fx.on(() -> ScreenInspector.textPlaces(kiosk.scene))).isNotEqualTo(places);

        fingers.release();
        fingers.tap(turkish);
        assertThat(page()).isEqualTo("idle");
    }

    /// As it was drawn, which may not be as it should be.
    private String drawnWords() {
        return Fx.on(() -> ScreenInspector.words(kiosk.scene).toString());
    }

    private void pass(Duration time) {
        Fx.run(() -> kiosk.pass(time));
    }

    private String page() {
        return Fx.on(kiosk::page);
    }
}
