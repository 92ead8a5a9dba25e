package nl.buurtpunt.kiosk.ui;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import nl.buurtpunt.kiosk.guide.LeftToRight;

/// The letters of one typed line in whatever mixture of directions, and where the caret stands between
/// them.
///
/// The letters are a part of a flow: of plain text the toolkit may keep a copy in a table of its own,
/// for longer than a visit; of a flow it keeps none. The flow is so wide that it never breaks the line.
final class LineFlow {
    private static final double WITHOUT_END = 20_000;

    private final Text letters = new Text();
    private final TextFlow flow = new TextFlow(letters);
    private boolean sameSide = true;

    LineFlow() {
        letters.getStyleClass().add("words");
        flow.setManaged(false);
    }

    /// Whether a typed text begins at the right: by its first letter, or else as the screen does.
    /// Digits alone are a number somebody is called by, and never stand the other way round.
    static boolean fromRight(String text, boolean otherwise) {
        return LeftToRight.startsRightToLeft(
                text, otherwise && text.codePoints().noneMatch(Character::isDigit));
    }

    Node node() {
        return flow;
    }

    /// @param fromRight direction of the paragraph the letters are in
    /// @param rightToLeft direction of the screen
    void show(String shown, Font font, boolean fromRight, boolean rightToLeft) {
        sameSide = fromRight == rightToLeft;
        letters.setFont(FontFace.with(shown, font));
        letters.setText(shown);
        flow.setNodeOrientation(fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    /// Forgets the letters: this node may outlive the visit until the next picture is drawn.
    void forget() {
        letters.setText("");
    }

    int length() {
        return letters.getText().length();
    }

    /// Whether the letters begin at the side where the screen's language begins.
    boolean sameSide() {
        return sameSide;
    }

    /// Width of the letters.
    double width() {
        return flow.prefWidth(-1);
    }

    /// Height of a line in a flow, in which the toolkit leaves more air than our own lines of words
    /// have.
    double height() {
        return flow.prefHeight(WITHOUT_END);
    }

    /// Puts the beginning of the letters this far from the side where the screen's language begins.
    ///
    /// @param middle of the line
    void place(double beginning, double middle) {
        double height = height();
        flow.resize(WITHOUT_END, height);
        flow.layout();
        flow.setLayoutX(sameSide ? beginning : beginning - WITHOUT_END);
        flow.setLayoutY(Math.rint(middle - height / 2));
    }

    /// How far the caret before this character stands from the side where the screen's language begins:
    /// right after the letter that was typed last, also where the direction turns. Only once it is
    /// placed.
    double distance(int wanted) {
        int place = Math.min(wanted, length());
        PathElement[] shape = place == 0 ? flow.getCaretShape(0, true) : flow.getCaretShape(place - 1, false);
        // Counted from the side where the text itself begins.
        double within = shape.length > 0 && shape[0] instanceof MoveTo top ? top.getX() : 0;
        return sameSide ? flow.getLayoutX() + within : flow.getLayoutX() + WITHOUT_END - within;
    }
}
