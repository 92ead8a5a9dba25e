package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
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
    private @Nullable TouchButton focused;
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
        List<TouchButton> ring = ring();
        String before = beneath == null ? id() : beneath;
        beneath = null;
        focused = ring.stream()
                .filter(b -> b.getId().equals(before))
                .findFirst()
                .orElse(ring.isEmpty() ? null : start(ring));
        moved = focused != null && focused.getId().equals(before);
        if (focused != null) {
            focused.requestFocus();
        }
        mark();
    }

    /// Where somebody went with keys; empty when nobody did.
    private String id() {
        return focused == null || !moved ? "" : focused.getId();
    }

    private void move(int step) {
        List<TouchButton> ring = ring();
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
        for (TouchButton button : ring()) {
            button.pseudoClassStateChanged(BY_KEY, byKey && button == focused);
        }
    }

    /// The first thing of the page itself, after the ways and languages of the frame.
    private static TouchButton start(List<TouchButton> ring) {
        return ring.stream()
                .filter(b -> !b.getId().startsWith("nav-") && !b.getId().startsWith("lang-"))
                .findFirst()
                .orElse(ring.getFirst());
    }

    private List<TouchButton> ring() {
        List<TouchButton> ring = new ArrayList<>();
        collect(root, ring);
        return ring;
    }

    private static void collect(Parent parent, List<TouchButton> ring) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof TouchButton button) {
                ring.add(button);
            } else if (child instanceof Parent inner) {
                collect(inner, ring);
            }
        }
    }
}
