package nl.buurtpunt.kiosk.ui;

import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A finger on one thing: what it does it does when the finger is lifted there; one that slid off does nothing
/// (requirement A18).
final class FingerPress {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Region on;
    private final Lifted lifted;
    private boolean armed;

    /// @param lifted done when the finger is lifted on it
    FingerPress(Region on, Lifted lifted) {
        this.on = on;
        this.lifted = lifted;
        on.setOnMousePressed(this::press);
        on.setOnMouseDragged(this::drag);
        on.setOnMouseReleased(this::release);
        // A page that went away under the finger takes what is on it with it.
        on.sceneProperty().addListener((property, before, now) -> arm(armed && now != null));
    }

    /// Told where, from the upper left corner.
    @FunctionalInterface
    interface Lifted {
        void at(double x, double y);
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            arm(true);
        }
    }

    private void drag(MouseEvent event) {
        if (armed && !on.contains(event.getX(), event.getY())) {
            arm(false);
        }
    }

    private void release(MouseEvent event) {
        boolean acts = armed && on.contains(event.getX(), event.getY());
        arm(false);
        if (acts) {
            lifted.at(event.getX(), event.getY());
        }
    }

    private void arm(boolean now) {
        armed = now;
        on.pseudoClassStateChanged(PRESSED, now);
    }
}
