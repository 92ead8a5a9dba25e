package nl.buurtpunt.kiosk.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Where typed letters appear. A finger that is lifted on it puts the caret; one that slid off does
/// nothing.
abstract class TypingField extends Region {
    private final TypedText text;

    TypingField(String id, Rendered label, TypedText text) {
        this.text = text;
        setId(id);
        getStyleClass().add("entry");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(label.text());
        var _ = new FingerPress(this, this::touchedAt);
        sceneProperty().addListener((property, before, now) -> left(now == null));
    }

    TypedText text() {
        return text;
    }

    /// Shows what is typed now.
    abstract void follow();

    /// Forgets what was typed: this node may outlive the visit until the next picture is drawn.
    abstract void forget();

    /// A finger was lifted here.
    abstract void touchedAt(double x, double y);

    /// Moves the caret on a key that does so here.
    ///
    /// @return whether the key had a meaning here
    abstract boolean moved(KeyCode code);

    /// The Enter key.
    abstract void entered();

    /// Moves the caret to the side, as the letters are read.
    void step(boolean onward) {
        if (onward) {
            text.forward();
        } else {
            text.backward();
        }
    }

    private void left(boolean gone) {
        if (gone) {
            forget();
        } else {
            follow();
        }
    }
}
