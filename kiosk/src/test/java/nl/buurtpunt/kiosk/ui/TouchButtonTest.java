package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.junit.jupiter.api.Test;

class TouchButtonTest {
    private final AtomicLong nanos = new AtomicLong();
    private final TapGuard guard = new TapGuard(nanos::get, Duration.ofMillis(300), Duration.ofMillis(150));
    private int acted;

    @Test
    void actsWhenTheFingerLetsGo() {
        Fx.run(() -> {
            TouchButton button = button();
            mouse(button, MouseEvent.MOUSE_PRESSED, 10);
            assertThat(acted).isZero();
            mouse(button, MouseEvent.MOUSE_RELEASED, 10);
        });

        assertThat(acted).isEqualTo(1);
    }

    @Test
    void doesNothingWhenTheFingerSlidesOffEvenIfItComesBack() {
        Fx.run(() -> {
            TouchButton button = button();
            mouse(button, MouseEvent.MOUSE_PRESSED, 10);
            mouse(button, MouseEvent.MOUSE_DRAGGED, 500);
            mouse(button, MouseEvent.MOUSE_DRAGGED, 10);
            mouse(button, MouseEvent.MOUSE_RELEASED, 10);
        });

        assertThat(acted).isZero();
    }

    @Test
    void ignoresTheSecondOfTwoQuickTaps() {
        Fx.run(() -> {
            TouchButton button = button();
            tap(button);
            nanos.addAndGet(Duration.ofMillis(120).toNanos());
            tap(button);
            nanos.addAndGet(Duration.ofMillis(200).toNanos());
            tap(button);
        });

        assertThat(acted).isEqualTo(2);
    }

    @Test
    void actsOnEnterAndSpace() {
        Fx.run(() -> {
            TouchButton button = button();
            key(button, KeyCode.ENTER);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            key(button, KeyCode.SPACE);
            key(button, KeyCode.A);
        });

        assertThat(acted).isEqualTo(2);
    }

    private TouchButton button() {
        Rendered words = Rendered.of("Print dit", Language.SOURCE);
        BidiText text = new BidiText(words, FontFace.load().bold(20), "label");
        Face face = new Face(null, List.of(text), Face.Set.CENTRED, 5, 5);
        TouchButton button = new TouchButton("action-print", "main-action", face, guard, () -> acted++);
        button.resize(200, 60);
        return button;
    }

    private static void tap(TouchButton button) {
        mouse(button, MouseEvent.MOUSE_PRESSED, 10);
        mouse(button, MouseEvent.MOUSE_RELEASED, 10);
    }

    private static void mouse(TouchButton button, EventType<MouseEvent> type, double x) {
        Event.fireEvent(
                button,
                new MouseEvent(
                        type,
                        x,
                        10,
                        x,
                        10,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    private static void key(TouchButton button, KeyCode code) {
        Event.fireEvent(button, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, false, false, false));
    }
}
