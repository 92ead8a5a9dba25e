package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether high contrast changes colours and nothing else: what was measured without it then holds
/// with it.
public final class SameShape {
    private SameShape() {}

    /// Everything that stands elsewhere, or is larger or smaller, in high contrast; on the JavaFX
    /// thread.
    public static List<String> faults(Scene scene) {
        List<Node> nodes = ScreenInspector.all(scene.getRoot(), Node.class);
        List<Bounds> usual = places(scene, nodes);
        List<String> faults = new ArrayList<>();
        ContrastPixels.inHighContrast(scene, () -> {
            List<Bounds> high = places(scene, nodes);
            for (int i = 0; i < nodes.size(); i++) {
                if (!usual.get(i).equals(high.get(i))) {
                    faults.add("high contrast moves " + nodes.get(i) + " to " + high.get(i));
                }
            }
            if (!nodes.equals(ScreenInspector.all(scene.getRoot(), Node.class))) {
                faults.add("high contrast adds or takes away something");
            }
        });
        return faults;
    }

    private static List<Bounds> places(Scene scene, List<Node> nodes) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return nodes.stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }
}
