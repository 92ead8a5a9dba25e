package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;

/// Lines of typed text with a caret, in whatever mixture of directions. Only the lines that are seen
/// are laid out; the others come by whole lines, never by dragging. Each paragraph begins at the side
/// of its first letter.
final class TypedArea extends Region {
    /// Part of the size of the letters that the narrowest of them takes.
    static final double NARROWEST = 0.15;

    /// What may lack below the last line, pixels.
    static final double SPARED = 1;

    private final TypedText typed;
    private final Font font;
    private final boolean rightToLeft;
    private final double edge;
    private final double lineHeight;
    private final double thickness;
    private final List<LineFlow> shown = new ArrayList<>();
    private final LineFlow ruler = new LineFlow();
    private final Region caret = new Region();
    private final Rectangle window = new Rectangle();
    private LetterLines lines;
    private double brokenFor = -1;
    private int top;
    private int version = -1;
    private int caretSeen = -1;
    private double goal = -1;

    /// @param rightToLeft direction of the screen
    /// @param edge free space above the first line and below the last: the toolkit counts more air to a
    /// line than ours have
    TypedArea(TypedText typed, Font font, boolean rightToLeft, double edge) {
        this.edge = edge;
        this.typed = typed;
        this.font = font;
        this.rightToLeft = rightToLeft;
        this.lineHeight = BidiText.lineHeight(font);
        this.thickness = TypedLine.thickness(font);
        this.lines = lines(1);
        caret.getStyleClass().add("caret");
        caret.setManaged(false);
        setClip(window);
        setMouseTransparent(true);
        getStyleClass().add("typed-line");
        getChildren().add(caret);
    }

    private LetterLines lines(double width) {
        return new LetterLines(this::widthOf, width, font.getSize() * NARROWEST);
    }

    private double widthOf(String run) {
        ruler.show(run, font, LineFlow.fromRight(run, rightToLeft), rightToLeft);
        return ruler.width();
    }

    /// Shows what is typed now, and the line with the caret when letters or caret are others than
    /// before.
    void follow() {
        if (getWidth() <= 0) {
            return;
        }
        if (getWidth() != brokenFor) {
            brokenFor = getWidth();
            lines = lines(getWidth() - thickness);
        }
        lines.follow(typed.read());
        ruler.forget();
        if (typed.version() != version || typed.caret() != caretSeen) {
            version = typed.version();
            caretSeen = typed.caret();
            int line = lines.lineOf(caretSeen);
            top = Math.clamp(top, line - fitting() + 1, line);
        }
        top = Math.clamp(top, 0, Math.max(0, lines.count() - fitting()));
        place();
    }

    void forget() {
        shown.forEach(LineFlow::forget);
        ruler.forget();
        lines.forget();
        version = -1;
    }

    /// How many lines are seen at once.
    int fitting() {
        return (int) Math.max(1, (getHeight() - 2 * edge + SPARED) / lineHeight);
    }

    boolean hasAbove() {
        return top > 0;
    }

    boolean hasBelow() {
        return top + fitting() < lines.count();
    }

    /// Shows other lines; one of those that were seen stays.
    void turn(boolean down) {
        int step = Math.max(1, fitting() - 1);
        top = Math.clamp(top + (down ? step : -step), 0, Math.max(0, lines.count() - fitting()));
        place();
    }

    /// Before which character a touch puts the caret. An area that is not laid out yet, or not the
    /// text's any more, leaves it where it is: its page was new, or left under a finger.
    int characterAt(double x, double y) {
        if (getWidth() <= 0 || lines.length() != typed.length()) {
            return typed.caret();
        }
        int line = Math.clamp(top + (int) Math.floor((y - edge) / lineHeight), top, lastShown());
        return nearest(line, x);
    }

    /// Moves the caret a line up or down.
    ///
    /// @return whether there is such a line
    boolean moveLine(boolean down) {
        int line = lines.lineOf(typed.caret());
        int wanted = line + (down ? 1 : -1);
        if (getWidth() <= 0 || wanted < 0 || wanted >= lines.count()) {
            return false;
        }
        double from = goal >= 0 ? goal : distance(line, typed.caret());
        top = Math.clamp(top, wanted - fitting() + 1, wanted);
        place();
        typed.caretTo(nearest(wanted, from));
        goal = from;
        return true;
    }

    /// Moves the caret to the first or last place of its line.
    void moveWithinLine(boolean toEnd) {
        int line = lines.lineOf(typed.caret());
        goal = -1;
        typed.caretTo(toEnd ? lines.lastPlace(line) : lines.start(line));
    }

    /// Moves the caret to the side, as the paragraph is read.
    boolean readsFromRight() {
        return lines.rightToLeft(lines.lineOf(typed.caret()), rightToLeft);
    }

    @Override
    protected void layoutChildren() {
        follow();
    }

    private int lastShown() {
        return Math.min(lines.count(), top + fitting()) - 1;
    }

    private int nearest(int line, double x) {
        int best = lines.start(line);
        for (int place = best + 1; place <= lines.lastPlace(line); place++) {
            if (Math.abs(distance(line, place) - x) < Math.abs(distance(line, best) - x)) {
                best = place;
            }
        }
        return best;
    }

    /// Of a line that is seen.
    private double distance(int line, int place) {
        int row = Math.clamp(line - top, 0, shown.size() - 1);
        double x = shown.get(row).distance(place - lines.start(line));
        return Math.clamp(x, 0, Math.max(0, getWidth() - thickness));
    }

    private void place() {
        goal = -1;
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        int rows = lastShown() - top + 1;
        while (shown.size() < rows) {
            LineFlow row = new LineFlow();
            shown.add(row);
            getChildren().add(row.node());
        }
        while (shown.size() > rows) {
            LineFlow gone = shown.removeLast();
            gone.forget();
            getChildren().remove(gone.node());
        }
        for (int row = 0; row < rows; row++) {
            int line = top + row;
            boolean fromRight = lines.rightToLeft(line, rightToLeft);
            LineFlow flow = shown.get(row);
            flow.show(lines.line(line), font, fromRight, rightToLeft);
            if (flow.width() > getWidth()) {
                // Blanks at the end of a full line have no room, and need none.
                flow.show(lines.line(line).stripTrailing(), font, fromRight, rightToLeft);
            }
            flow.place(flow.sameSide() ? 0 : getWidth() - thickness, edge + (row + 0.5) * lineHeight);
        }
        placeCaret();
    }

    private void placeCaret() {
        int line = lines.lineOf(typed.caret());
        boolean seen = line >= top && line <= lastShown() && lines.length() == typed.length();
        caret.setVisible(seen);
        if (seen) {
            double tall = Math.rint(lineHeight * 0.86);
            double y = edge + (line - top) * lineHeight + (lineHeight - tall) / 2;
            double x = Math.max(0, distance(line, typed.caret()) - thickness / 2);
            caret.resizeRelocate(Math.rint(x), Math.rint(y), thickness, tall);
        }
    }
}
