package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
            send(pressed, MouseEvent.MOUSE_PRESSED);
            kiosk.navigator.refresh();
            assertThat(kiosk.scene.lookup("#choice-geld-schulden")).isSameAs(pressed);

            send(pressed, MouseEvent.MOUSE_RELEASED);

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
            send(pressed, MouseEvent.MOUSE_PRESSED);
            kiosk.navigator.refresh();
            send(pressed, MouseEvent.MOUSE_RELEASED);
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
            send(pressed, MouseEvent.MOUSE_PRESSED);

            kiosk.navigator.reset();
            assertThat(kiosk.page()).isEqualTo("ended");
            send(pressed, MouseEvent.MOUSE_RELEASED);

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

    private static void send(Node node, EventType<MouseEvent> type) {
        // Of a node that was taken away the scene's coordinates are not known; a real event would carry the old ones.
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        double x = bounds.getCenterX();
        double y = bounds.getCenterY();
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }
}
