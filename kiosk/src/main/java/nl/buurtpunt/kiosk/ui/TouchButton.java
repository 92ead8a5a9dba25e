package nl.buurtpunt.kiosk.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/// What a finger or a key can press. It acts when the finger lets go inside it; sliding off cancels.
final class TouchButton extends Region {
    private final Face face;
    private final TapGuard guard;
    private final Runnable act;

    TouchButton(String id, String styleClass, Face face, TapGuard guard, Runnable act) {
        this.face = face;
        this.guard = guard;
        this.act = act;
        setId(id);
        getStyleClass().addAll("touch-button", styleClass);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(face.text());
        getChildren().add(face);
        setOnKeyReleased(this::key);
        var _ = new FingerPress(this, (_, _) -> fire());
    }

    Face face() {
        return face;
    }

    @Override
    protected void layoutChildren() {
        face.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            fire();
        }
    }

    private void fire() {
        if (guard.accept()) {
            act.run();
        }
    }
}
