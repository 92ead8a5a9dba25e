package nl.buurtpunt.kiosk.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// What a finger or a key can press. It acts when the finger lets go inside it; sliding off cancels.
final class TouchButton extends Region {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Face face;
    private final TapGuard guard;
    private final Runnable act;
    private boolean armed;

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
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyReleased(this::key);
        // A page that went away under the finger takes its buttons' meaning with it.
        sceneProperty().addListener((property, before, now) -> arm(armed && now != null));
    }

    Face face() {
        return face;
    }

    @Override
    protected void layoutChildren() {
        face.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            arm(true);
        }
    }

    private void drag(MouseEvent event) {
        if (armed && !contains(event.getX(), event.getY())) {
            arm(false);
        }
    }

    private void release(MouseEvent event) {
        boolean fire = armed && contains(event.getX(), event.getY());
        arm(false);
        if (fire) {
            fire();
        }
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

    private void arm(boolean on) {
        armed = on;
        pseudoClassStateChanged(PRESSED, on);
    }
}
