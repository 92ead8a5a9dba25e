package nl.buurtpunt.kiosk.ui;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The field in which typed letters appear. While nothing is typed it says what it is for.
final class EntryField extends Region {
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");

    private final Element.Entry entry;
    private final Node icon;
    private final TypedLine line;
    private final BidiText placeholder;
    private final double padding;
    private boolean armed;

    EntryField(Element.Entry entry, Tokens tokens, boolean rightToLeft) {
        this.entry = entry;
        this.padding = tokens.padding();
        this.icon = Icons.of(entry.icon(), tokens.icon());
        this.line = new TypedLine(entry.text(), tokens.body(), rightToLeft);
        this.placeholder = new BidiText(entry.placeholder(), tokens.body(), "placeholder");
        setId(entry.id());
        getStyleClass().add("entry");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(entry.label().text());
        icon.setManaged(false);
        placeholder.setManaged(false);
        line.setManaged(false);
        getChildren().addAll(icon, placeholder, line);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        sceneProperty().addListener((property, before, now) -> left(now == null));
        follow();
    }

    Element.Entry entry() {
        return entry;
    }

    /// What stands in the field while nothing is typed.
    BidiText placeholder() {
        return placeholder;
    }

    /// The least width in which what is typed, and the words that say what the field is for, can be
    /// read.
    double leastWidth() {
        return Math.ceil(placeholder.prefWidth(-1) + 2.5 * padding) + 1;
    }

    /// Whether the words that say what the field is for can be read whole; the picture makes way for them.
    boolean fits(double width) {
        if (!placeholderFits(width)) {
            getChildren().remove(icon);
        }
        return placeholderFits(width);
    }

    private boolean placeholderFits(double width) {
        double inner = width - start() - 1.5 * padding;
        return placeholder.linesAt(inner) == 1 && !placeholder.oversizedAt(inner);
    }

    /// Shows what is typed now.
    void follow() {
        placeholder.setVisible(entry.text().length() == 0);
        line.follow();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double inner = getWidth() - start() - padding;
        double side = icon.getLayoutBounds().getHeight();
        icon.setLayoutX(padding - icon.getLayoutBounds().getMinX());
        icon.setLayoutY(Math.rint((height - side) / 2) - icon.getLayoutBounds().getMinY());
        line.resizeRelocate(start(), 0, inner, height);
        double words = placeholder.prefHeight(inner);
        placeholder.resizeRelocate(start() + padding / 2, Math.rint((height - words) / 2), inner, words);
    }

    private double start() {
        return getChildren().contains(icon)
                ? 2 * padding + icon.getLayoutBounds().getWidth()
                : padding;
    }

    private void left(boolean gone) {
        if (gone) {
            arm(false);
            line.forget();
        } else {
            line.follow();
        }
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
        boolean touched = armed && contains(event.getX(), event.getY());
        arm(false);
        if (touched) {
            entry.text().caretTo(line.characterAt(event.getX() - start()));
            entry.touched().run();
        }
    }

    private void arm(boolean on) {
        armed = on;
        pseudoClassStateChanged(PRESSED, on);
    }
}
