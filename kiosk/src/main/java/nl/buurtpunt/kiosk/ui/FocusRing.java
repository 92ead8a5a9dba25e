package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Moves the keyboard focus through everything that can be pressed, in the order in which it is read, round
/// and round: the arrows of a keypad do the same as Tab.
final class FocusRing {
    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    private final Parent root;
    private @Nullable Node focused;
    private @Nullable String beneath;
    private boolean moved;
    private boolean byKey;

    FocusRing(Parent root) {
        this.root = root;
    }

    /// Moves on a navigation key; the arrows to the side follow the direction of reading.
    void handle(KeyEvent event, boolean rightToLeft) {
        int step = switch (event.getCode()) {
            case TAB -> event.isShiftDown() ? -1 : 1;
            case DOWN -> 1;
            case UP -> -1;
            case RIGHT -> rightToLeft ? -1 : 1;
            case LEFT -> rightToLeft ? 1 : -1;
            default -> 0;
        };
        if (step != 0) {
            event.consume();
            byKey = true;
            move(step);
        }
    }

    /// A finger needs no focus ring.
    void hide() {
        byKey = false;
        mark();
    }

    /// After a page was built that lies over another: what has the focus now gets it back when that other
    /// page returns.
    void restoreOver() {
        String now = beneath == null ? id() : beneath;
        restore();
        beneath = now;
    }

    /// After a page was built anew: stays on the button somebody went to when it is still there, or else
    /// goes to the first one.
    void restore() {
        List<Node> ring = ring();
        String before = beneath == null ? id() : beneath;
        beneath = null;
        focused = ring.stream()
                .filter(b -> before.equals(b.getId()))
                .findFirst()
                .orElse(ring.isEmpty() ? null : start(ring));
        moved = focused != null && before.equals(focused.getId());
        if (focused != null) {
            focused.requestFocus();
        }
        mark();
    }

    /// Where somebody went with keys; empty when nobody did.
    private String id() {
        return focused == null || !moved || focused.getId() == null ? "" : focused.getId();
    }

    /// What a key would press now.
    Optional<Node> current() {
        return Optional.ofNullable(focused);
    }

    boolean isOn(Node node) {
        return node.equals(focused);
    }

    /// Whether the resident sees that the next key presses a button.
    boolean isShownOnButton() {
        return byKey && focused instanceof TouchButton;
    }

    /// Goes there because letters go there; the ring is not needed for that.
    void moveTo(Node node) {
        if (!node.equals(focused)) {
            byKey = false;
            focus(node);
        }
    }

    /// Goes there by a key.
    void showOn(Node node) {
        byKey = true;
        focus(node);
    }

    /// Goes on by a key, past everything of this kind.
    void passOver(int step, Predicate<Node> kind) {
        byKey = true;
        int most = ring().size();
        do {
            move(step);
            most--;
        } while (most > 0 && focused != null && kind.test(focused));
    }

    private void focus(Node node) {
        focused = node;
        moved = true;
        node.requestFocus();
        mark();
    }

    private void move(int step) {
        List<Node> ring = ring();
        if (ring.isEmpty()) {
            return;
        }
        int now = focused == null ? -1 : ring.indexOf(focused);
        focused = ring.get(Math.floorMod(now + step, ring.size()));
        moved = true;
        focused.requestFocus();
        mark();
    }

    private void mark() {
        for (Node button : ring()) {
            button.pseudoClassStateChanged(BY_KEY, byKey && button.equals(focused));
        }
    }

    /// The first thing of the page itself, after the ways and languages of the frame.
    private static Node start(List<Node> ring) {
        return ring.stream()
                .filter(b -> b.getId() == null || !b.getId().matches("(nav|lang)-.*"))
                .findFirst()
                .orElse(ring.getFirst());
    }

    private List<Node> ring() {
        List<Node> ring = new ArrayList<>();
        collect(root, ring);
        return ring;
    }

    private static void collect(Parent parent, List<Node> ring) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isFocusTraversable()) {
                ring.add(child);
            } else if (child instanceof Parent inner) {
                collect(inner, ring);
            }
        }
    }
}
