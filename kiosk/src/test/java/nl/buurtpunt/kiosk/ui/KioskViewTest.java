package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Guide;
import org.junit.jupiter.api.Test;

class KioskViewTest {
    private final TestKiosk kiosk =
            Fx.on(() -> new TestKiosk(ContentFolder.heerlen().offering(List.of("nl", "tr")), Panel.INCH_10.geometry()));

    @Test
    void waitsWithAChangeUntilTheFingerIsUp() {
        Fx.run(() -> {
            kiosk.navigator.start(kiosk.language("nl"));
            Node pressed = kiosk.scene.lookup("#choice-geld-schulden");
            Touch.press(pressed);
            kiosk.navigator.refresh();
            assertThat(kiosk.scene.lookup("#choice-geld-schulden")).isSameAs(pressed);

            Touch.release(pressed);

            assertThat(kiosk.navigator.screen().id()).isEqualTo("topic/geld-schulden");
            assertThat(kiosk.scene.lookup("#choice-geld-schulden")).isNull();
        });
    }

    @Test
    void followsANewReleaseAfterAPageWasBuiltUnderAFinger() {
        Fx.run(() -> {
            kiosk.guide.replace(kiosk.guide.get().offering(List.of("nl", "en", "ar", "tr")));
            kiosk.navigator.start(kiosk.language("nl"));
            Node pressed = kiosk.scene.lookup("#lang-tr");
            Touch.press(pressed);
            kiosk.navigator.refresh();
            Touch.release(pressed);
            kiosk.guide.replace(withoutTopics(kiosk.guide.get()));
        });

        // The new release comes to the JavaFX thread in its own turn, before this.
        Fx.run(() -> assertThat(kiosk.scene.lookup("#choice-geld-schulden")).isNull());
    }

    @Test
    void leavesNothingOfAVisitUnderAThingThatLeansOnThePanel() {
        Fx.run(() -> {
            kiosk.navigator.start(kiosk.language("nl"));
            Node pressed = kiosk.scene.lookup("#choice-geld-schulden");
            Touch.press(pressed);

            kiosk.navigator.reset();
            assertThat(kiosk.page()).isEqualTo("ended");
            Touch.release(pressed);

            assertThat(kiosk.navigator.isIdle()).isTrue();
        });
    }

    @Test
    void turnsBackAtTheFirstTouchAfterALanguageWithFewerParts() {
        Fx.run(() -> {
            kiosk.navigator.start(kiosk.language("nl"));
            kiosk.openService("schuldhulpverlening-heerlen");
            kiosk.navigator.turn(50);
            int last = kiosk.navigator.page();
            assertThat(last).isLessThan(50);

            kiosk.navigator.turn(-1);

            assertThat(kiosk.navigator.page()).isEqualTo(last - 1);
        });
    }

    private static Guide withoutTopics(Guide guide) {
        return new Guide(guide.edition(), guide.city(), List.of(), guide.services(), guide.points(), guide.sentences());
    }
}
