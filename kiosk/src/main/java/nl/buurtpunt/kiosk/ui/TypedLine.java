package nl.buurtpunt.kiosk.ui;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// One line of typed text with its caret, in whatever mixture of directions; it moves along when it is
/// longer than its place. It begins where the screen's language begins; inside, the first letter
/// decides the direction.
final class TypedLine extends Region {
    private final LineFlow flow = new LineFlow();
    private final Region caret = new Region();
    private final Rectangle window = new Rectangle();
    private final TypedText typed;
    private final Font font;
    private final boolean rightToLeft;
    private final double thickness;

    /// @param rightToLeft direction of the screen
    TypedLine(TypedText typed, Font font, boolean rightToLeft) {
        this.typed = typed;
        this.font = font;
        this.rightToLeft = rightToLeft;
        this.thickness = thickness(font);
        caret.getStyleClass().add("caret");
        caret.setManaged(false);
        setClip(window);
        setMouseTransparent(true);
        getStyleClass().add("typed-line");
        getChildren().addAll(flow.node(), caret);
        follow();
    }

    /// What a line of typed text needs: the toolkit leaves more air in a flow than our own lines of
    /// words have.
    static double height(Font font) {
        Text any = new Text("H");
        any.setFont(font);
        return Math.ceil(any.getLayoutBounds().getHeight());
    }

    /// Of a caret that is seen beside letters of this size.
    static double thickness(Font font) {
        return Math.max(3, Math.rint(font.getSize() / 12));
    }

    /// Shows what is typed now.
    void follow() {
        String shown = typed.read();
        flow.show(shown, font, LineFlow.fromRight(shown, rightToLeft), rightToLeft);
        if (getWidth() > 0) {
            place();
        }
    }

    void forget() {
        flow.forget();
    }

    /// Before which character a touch at this distance from the beginning of the line puts the caret. A
    /// line that is not laid out yet, or not the text's any more, leaves it where it is: its page was
    /// new, or left under a finger. The toolkit fails on mixed directions in a flow without width.
    int characterAt(double x) {
        if (getWidth() <= 0 || flow.length() != typed.length()) {
            return typed.caret();
        }
        int best = 0;
        for (int place = 1; place <= typed.length(); place++) {
            if (Math.abs(flow.distance(place) - x) < Math.abs(flow.distance(best) - x)) {
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
        double beginning = flow.sameSide() ? 0 : flow.width();
        flow.place(beginning, getHeight() / 2);
        double moved = Math.max(0, flow.distance(typed.caret()) - (getWidth() - thickness));
        flow.place(beginning - moved, getHeight() / 2);
        double tall = Math.min(getHeight(), Math.rint(flow.height() * 0.8));
        double at = Math.max(0, flow.distance(typed.caret()) - thickness / 2);
        caret.resizeRelocate(Math.rint(at), Math.rint((getHeight() - tall) / 2), thickness, tall);
    }
}
