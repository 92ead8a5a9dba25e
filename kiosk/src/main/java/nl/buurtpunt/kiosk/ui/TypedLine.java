package nl.buurtpunt.kiosk.ui;

import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import nl.buurtpunt.kiosk.guide.LeftToRight;

/// One line of typed text with its caret, in whatever mixture of directions; it moves along when it is longer than its
/// place. It begins where the screen's language begins; inside, the first letter decides the direction.
///
/// The letters are a part of a flow: of plain text the toolkit may keep a copy in a table of its own, for longer than a
/// visit; of a flow it keeps none. The flow is so wide that it never breaks the line.
final class TypedLine extends Region {
    private static final double WITHOUT_END = 20_000;

    private final Text letters = new Text();
    private final TextFlow flow = new TextFlow(letters);
    private final Region caret = new Region();
    private final Rectangle window = new Rectangle();
    private final TypedText typed;
    private final Font font;
    private final boolean rightToLeft;
    private final double thickness;
    private boolean sameSide = true;

    /// @param rightToLeft direction of the screen
    TypedLine(TypedText typed, Font font, boolean rightToLeft) {
        this.typed = typed;
        this.font = font;
        this.rightToLeft = rightToLeft;
        this.thickness = Math.max(3, Math.rint(font.getSize() / 12));
        letters.setFont(font);
        letters.getStyleClass().add("words");
        caret.getStyleClass().add("caret");
        flow.setManaged(false);
        caret.setManaged(false);
        setClip(window);
        setMouseTransparent(true);
        getStyleClass().add("typed-line");
        getChildren().addAll(flow, caret);
        follow();
    }

    /// What a line of typed text needs: the toolkit leaves more air in a flow than our own lines of words have.
    static double height(Font font) {
        Text any = new Text("H");
        any.setFont(font);
        return Math.ceil(any.getLayoutBounds().getHeight());
    }

    /// Shows what is typed now.
    void follow() {
        String shown = typed.read();
        boolean fromRight = LeftToRight.startsRightToLeft(shown, rightToLeft);
        sameSide = fromRight == rightToLeft;
        letters.setFont(FontFace.with(shown, font));
        letters.setText(shown);
        flow.setNodeOrientation(fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        if (getWidth() > 0) {
            place();
        }
    }

    /// Forgets the letters: this node may outlive the visit until the next picture is drawn.
    void forget() {
        letters.setText("");
    }

    /// Before which character a touch at this distance from the beginning of the line puts the caret.
    /// A line that is not laid out yet, or not the text's any more, leaves it where it is: its page was
    /// new, or left under a finger. The toolkit fails on mixed directions in a flow without width.
    int characterAt(double x) {
        if (getWidth() <= 0 || letters.getText().length() != typed.length()) {
            return typed.caret();
        }
        int best = 0;
        for (int place = 1; place <= typed.length(); place++) {
            if (Math.abs(distance(place) - x) < Math.abs(distance(best) - x)) {
                best = place;
            }
        }
        return best;
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        double height = flow.prefHeight(WITHOUT_END);
        double start = sameSide ? 0 : flow.prefWidth(-1) - WITHOUT_END;
        flow.resize(WITHOUT_END, height);
        flow.layout();
        flow.setLayoutX(start);
        flow.setLayoutY(Math.rint((getHeight() - height) / 2));
        double moved = Math.max(0, distance(typed.caret()) - (getWidth() - thickness));
        flow.setLayoutX(start - moved);
        double tall = Math.min(getHeight(), Math.rint(height * 0.8));
        double at = Math.max(0, distance(typed.caret()) - thickness / 2);
        caret.resizeRelocate(Math.rint(at), Math.rint((getHeight() - tall) / 2), thickness, tall);
    }

    /// How far the caret before this character stands from the beginning of the line: right after the letter that was
    /// typed last, also where the direction turns.
    private double distance(int place) {
        PathElement[] shape = place == 0 ? flow.getCaretShape(0, true) : flow.getCaretShape(place - 1, false);
        // Counted from the side where the text itself begins.
        double within = shape.length > 0 && shape[0] instanceof MoveTo top ? top.getX() : 0;
        double natural = flow.prefWidth(-1);
        double moved = flow.getLayoutX() - (sameSide ? 0 : natural - WITHOUT_END);
        return moved + (sameSide ? within : natural - within);
    }
}
