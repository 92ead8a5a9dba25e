package nl.buurtpunt.kiosk.ui;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// The field in which one line of typed letters appears. While nothing is typed it says what it is for.
final class EntryField extends TypingField {
    private final Element.Entry entry;
    private final Node icon;
    private final TypedLine line;
    private final BidiText placeholder;
    private final double padding;
    private final boolean rightToLeft;

    EntryField(Element.Entry entry, Tokens tokens, boolean rightToLeft) {
        super(entry.id(), entry.label(), entry.text());
        this.entry = entry;
        this.padding = tokens.padding();
        this.rightToLeft = rightToLeft;
        this.icon = Icons.of(entry.icon(), tokens.icon());
        this.line = new TypedLine(entry.text(), tokens.body(), rightToLeft);
        this.placeholder = new BidiText(entry.placeholder(), tokens.body(), "placeholder");
        icon.setManaged(false);
        placeholder.setManaged(false);
        line.setManaged(false);
        getChildren().addAll(icon, placeholder, line);
        follow();
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

    /// Whether the words that say what the field is for can be read whole; the picture makes way for
    /// them.
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

    @Override
    void follow() {
        placeholder.setVisible(text().length() == 0);
        line.follow();
    }

    @Override
    void forget() {
        line.forget();
    }

    @Override
    void touchedAt(double x, double y) {
        text().caretTo(line.characterAt(x - start()));
        entry.touched().run();
    }

    @Override
    boolean moved(KeyCode code) {
        boolean fromRight = LineFlow.fromRight(text().read(), rightToLeft);
        switch (code) {
            case LEFT -> step(fromRight);
            case RIGHT -> step(!fromRight);
            case HOME -> text().caretTo(0);
            case END -> text().caretTo(text().length());
            case DELETE -> text().deleteAfter();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void entered() {
        entry.entered().run();
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
}
