package nl.buurtpunt.kiosk.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A surface on which things lie where they were put. The panel of a kiosk never changes size, so a page is
/// laid out once, for exactly this panel, and no layout pass moves it afterwards.
class Sheet extends Region {
    Sheet(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
    }

    <N extends Node> N put(N node, Box box) {
        node.setManaged(false);
        getChildren().add(node);
        if (node.isResizable()) {
            box.place(node);
        } else {
            node.setLayoutX(Math.rint(box.x()) - node.getLayoutBounds().getMinX());
            node.setLayoutY(Math.rint(box.y()) - node.getLayoutBounds().getMinY());
        }
        return node;
    }

    /// Takes everything off, and whatever lay on that. The toolkit remembers the node that was touched
    /// last, until the next touch; with it must not stay the page it was on, nor any word.
    void clear() {
        getChildren().forEach(Sheet::forget);
        getChildren().clear();
    }

    private static void forget(Node node) {
        if (node instanceof Sheet sheet) {
            sheet.clear();
        } else if (node instanceof BidiText text) {
            text.forget();
        } else if (node instanceof QuoteLines lines) {
            lines.forget();
        } else if (node instanceof Text line) {
            line.setText("");
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(Sheet::forget);
        }
    }

    @Override
    protected void layoutChildren() {
        // Everything was put in its place already.
    }
}
