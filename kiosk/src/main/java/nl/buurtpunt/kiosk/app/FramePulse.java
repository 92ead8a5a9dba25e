package nl.buurtpunt.kiosk.app;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.paint.Color;

/// Makes the screen render and tells when it has. A pulse waits for the rendering of the one before, so three in a row
/// with something to draw in each prove that the first was really drawn, and not only that the screen's thread lives.
final class FramePulse {
    private static final int PULSES = 3;

    /// Alike to every eye, and covered by the page anyway; to the screen a change that must be drawn.
    private static final Color ONE = Color.rgb(255, 255, 255);

    private static final Color OTHER = Color.rgb(254, 255, 255);

    private final Scene scene;
    private final Runnable rendered;
    private final Runnable pulse = this::pulse;
    private int left;

    FramePulse(Scene scene, Runnable rendered) {
        this.scene = scene;
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
        scene.setFill(ONE.equals(scene.getFill()) ? OTHER : ONE);
        Platform.requestNextPulse();
    }
}
