package nl.buurtpunt.kiosk.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Requirement A23: who uses keys sees where they are. The page is drawn with the ring of the focus
/// around everything at once and without it, and what differs at 3:1 is counted: around each control
/// it must be a line of two pixels.
public final class FocusRings {
    private static final PseudoClass BY_KEY = PseudoClass.getPseudoClass("by-key");

    /// How far from its edge a ring is looked for, outside and inside; the ring of the next one is
    /// further away.
    private static final int OUTSIDE = 4;

    private static final int INSIDE = 6;
    private static final int LINE = 2;

    /// Corners are round.
    private static final double MOST_OF_IT = 0.9;

    private FocusRings() {}

    /// Whether the ring is on this one.
    static boolean isAround(Node node) {
        return node.getPseudoClassStates().contains(BY_KEY);
    }

    /// Rings that are hard to see on the scene as it is; on the JavaFX thread.
    ///
    /// @param known kinds of controls that were measured before and are not measured again; others
    /// are added
    public static List<String> faults(Scene scene, Set<String> known) {
        List<Node> controls = ScreenInspector.all(scene.getRoot(), Node.class).stream()
                .filter(Node::isFocusTraversable)
                .filter(node -> known.add(scene.getRoot().getPseudoClassStates() + kind(node)))
                .toList();
        if (controls.isEmpty()) {
            return List.of();
        }
        List<Node> ringed = controls.stream().filter(FocusRings::isAround).toList();
        controls.forEach(node -> node.pseudoClassStateChanged(BY_KEY, false));
        BufferedImage without = Pictures.drawn(scene);
        controls.forEach(node -> node.pseudoClassStateChanged(BY_KEY, true));
        BufferedImage with = Pictures.drawn(scene);
        controls.forEach(node -> node.pseudoClassStateChanged(BY_KEY, ringed.contains(node)));
        List<String> faults = new ArrayList<>();
        for (Node control : controls) {
            Bounds place = control.localToScene(control.getLayoutBounds());
            double wanted = 2 * (place.getWidth() + place.getHeight()) * LINE * MOST_OF_IT;
            int seen = differing(without, with, place);
            if (seen < wanted) {
                faults.add(String.format(
                        Locale.ROOT, "the ring is not seen: %s, %d pixels of %.0f", kind(control), seen, wanted));
            }
        }
        return faults;
    }

    private static String kind(Node node) {
        return node.getStyleClass() + " on " + node.getParent().getStyleClass();
    }

    private static int differing(BufferedImage one, BufferedImage other, Bounds place) {
        int left = Math.max(0, (int) place.getMinX() - OUTSIDE);
        int right = Math.min(one.getWidth(), (int) place.getMaxX() + OUTSIDE);
        int top = Math.max(0, (int) place.getMinY() - OUTSIDE);
        int bottom = Math.min(one.getHeight(), (int) place.getMaxY() + OUTSIDE);
        int seen = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                boolean middle = x >= place.getMinX() + INSIDE
                        && x < place.getMaxX() - INSIDE
                        && y >= place.getMinY() + INSIDE
                        && y < place.getMaxY() - INSIDE;
                if (!middle
                        && ContrastPixels.contrast(one.getRGB(x, y), other.getRGB(x, y)) >= ContrastPixels.CONTROL) {
                    seen++;
                }
            }
        }
        return seen;
    }
}
