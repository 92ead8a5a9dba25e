package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Walks through a screen with the keys only, and says where one gets lost.
public final class KeyOrder {
    private KeyOrder() {}

    /// Requirement A23: whether Tab visits every control once, in the order of reading, ends where it
    /// began, and shows each time where one is and nowhere else; on the JavaFX thread.
    public static List<String> faults(Scene scene) {
        List<Node> all = ScreenInspector.all(scene.getRoot(), Node.class).stream()
                .filter(Node::isFocusTraversable)
                .toList();
        List<String> faults = new ArrayList<>();
        if (!all.contains(scene.getFocusOwner())) {
            // A sheet out of reach takes the letters of a keyboard, and Tab leads away from it only.
            press(scene, KeyCode.TAB);
        }
        Node start = scene.getFocusOwner();
        List<Node> visited = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            visited.add(scene.getFocusOwner());
            press(scene, KeyCode.TAB);
            List<Node> ringed = all.stream().filter(FocusRings::isAround).toList();
            if (!ringed.equals(List.of(scene.getFocusOwner()))) {
                faults.add("the ring is around "
                        + ringed.stream().map(KeyOrder::id).toList() + " and the focus on "
                        + id(scene.getFocusOwner()));
            }
        }
        if (!Objects.equals(scene.getFocusOwner(), start)) {
            faults.add("Tab does not come back to " + id(start) + " but to " + id(scene.getFocusOwner()));
        }
        Set<Node> once = new LinkedHashSet<>(visited);
        if (once.size() < all.size() || !once.containsAll(all)) {
            faults.add("Tab visits " + visited.stream().map(KeyOrder::id).toList() + " of "
                    + all.stream().map(KeyOrder::id).toList());
            return faults;
        }
        int first = visited.indexOf(all.getFirst());
        for (int i = 0; i + 1 < visited.size(); i++) {
            Node a = visited.get((first + i) % visited.size());
            Node b = visited.get((first + i + 1) % visited.size());
            if (isBefore(place(b), place(a), isMirrored(a))) {
                faults.add("Tab goes back from " + id(a) + " to " + id(b));
            }
        }
        return faults;
    }

    /// The keys of a keyboard stand as on all its keyboards, also on a page that is read from the other side.
    private static boolean isMirrored(Node node) {
        return node.getParent().getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    }

    /// Whether one stands where reading comes first: nearer in the same row, or above and not in a further column.
    private static boolean isBefore(Bounds one, Bounds other, boolean mirrored) {
        boolean nearer = mirrored ? one.getMinX() >= other.getMaxX() : one.getMaxX() <= other.getMinX();
        boolean further = mirrored ? one.getMaxX() <= other.getMinX() : one.getMinX() >= other.getMaxX();
        boolean above = one.getMaxY() <= other.getMinY();
        boolean below = one.getMinY() >= other.getMaxY();
        boolean sameRow = !above && !below;
        return sameRow ? nearer : above && !further;
    }

    /// Presses and lets go of a key, wherever the focus is.
    static void press(Scene scene, KeyCode key) {
        Event.fireEvent(scene.getFocusOwner(), event(KeyEvent.KEY_PRESSED, key));
        Event.fireEvent(scene.getFocusOwner(), event(KeyEvent.KEY_RELEASED, key));
    }

    private static KeyEvent event(javafx.event.EventType<KeyEvent> type, KeyCode key) {
        return new KeyEvent(type, "", "", key, false, false, false, false);
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    static String id(Node node) {
        return node == null ? "nothing" : String.valueOf(node.getId());
    }
}
