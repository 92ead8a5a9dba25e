package nl.buurtpunt.kiosk.ui;

import javafx.scene.input.KeyCode;

/// The sheet on which a letter is written. While nothing is typed it says what it is for.
final class LetterField extends TypingField {
    private final TypedArea area;
    private final BidiText placeholder;
    private final double padding;
    private final double edge;
    private Runnable changed = () -> {};

    LetterField(Element.Letter letter, Tokens tokens, boolean rightToLeft) {
        super(letter.id(), letter.label(), letter.text());
        this.padding = padding(tokens);
        this.edge = edge(tokens);
        this.area = new TypedArea(letter.text(), tokens.body(), rightToLeft, edge);
        this.placeholder = new BidiText(letter.placeholder(), tokens.body(), "placeholder");
        area.setManaged(false);
        placeholder.setManaged(false);
        getChildren().addAll(placeholder, area);
        follow();
    }

    private static double padding(Tokens tokens) {
        return Math.rint(tokens.padding() * (tokens.compact() ? 0.5 : 1));
    }

    /// Above the first line and below the last; lines bring air of their own.
    private static double edge(Tokens tokens) {
        return KeyboardSize.narrow(tokens.geometry()) ? 3 : padding(tokens);
    }

    /// Height that so many lines need.
    static double heightOf(int lines, Tokens tokens) {
        double spared = KeyboardSize.narrow(tokens.geometry()) ? TypedArea.SPARED : 0;
        return Math.ceil(lines * BidiText.lineHeight(tokens.body()) + 2 * edge(tokens) - spared);
    }

    BidiText placeholder() {
        return placeholder;
    }

    TypedArea area() {
        return area;
    }

    /// From now on this is told when other lines may be seen than before.
    void onChange(Runnable told) {
        changed = told;
    }

    /// Shows the lines before or after those that are seen.
    void turn(boolean down) {
        area.turn(down);
        changed.run();
    }

    @Override
    void follow() {
        placeholder.setVisible(text().length() == 0);
        area.follow();
        changed.run();
    }

    @Override
    void forget() {
        area.forget();
    }

    @Override
    void touchedAt(double x, double y) {
        text().caretTo(area.characterAt(x - 2 * padding, y));
    }

    /// Up and down leave the sheet at its first and last line: nobody is caught in it.
    @Override
    boolean moved(KeyCode code) {
        switch (code) {
            case LEFT -> step(area.readsFromRight());
            case RIGHT -> step(!area.readsFromRight());
            case UP, DOWN -> {
                return area.moveLine(code == KeyCode.DOWN);
            }
            case HOME -> area.moveWithinLine(false);
            case END -> area.moveWithinLine(true);
            case PAGE_UP, PAGE_DOWN -> turn(code == KeyCode.PAGE_DOWN);
            case DELETE -> text().deleteAfter();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void entered() {
        text().insert("\n");
    }

    @Override
    protected void layoutChildren() {
        double inner = getWidth() - 4 * padding;
        area.resizeRelocate(2 * padding, 0, inner, getHeight());
        area.follow();
        placeholder.resizeRelocate(2 * padding, edge, inner, placeholder.prefHeight(inner));
    }
}
