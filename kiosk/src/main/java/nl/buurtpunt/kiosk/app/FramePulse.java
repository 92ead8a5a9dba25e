package nl.buurtpunt.kiosk.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Makes the screen render and tells when it has. A pulse waits for the rendering of the one before, so three in a row
/// with something to draw in each prove that the first was really drawn, and not only that the screen's thread lives.
final class FramePulse {
    private static final int PULSES = 3;

    private final Scene scene;
    private final Runnable blink;
    private final Runnable rendered;
    private final Runnable pulse = this::pulse;
    private int left;

    /// @param blink changes something on the scene that must be drawn
    FramePulse(Scene scene, Runnable blink, Runnable rendered) {
        this.scene = scene;
        this.blink = blink;
        this.rendered = rendered;
    }

    /// From any thread; does not wait.
    void ask() {
        Platform.runLater(() -> {
            if (left == 0) {
                scene.addPostLayoutPulseListener(pulse);
            }
            left = PULSES;
            change();
        });
    }

    private void pulse() {
        left--;
        if (left > 0) {
            Platform.runLater(this::change);
            return;
        }
        // Not while the listeners are being gone through.
        Platform.runLater(() -> scene.removePostLayoutPulseListener(pulse));
        rendered.run();
    }

    private void change() {
        blink.run();
        Platform.requestNextPulse();
    }
}
