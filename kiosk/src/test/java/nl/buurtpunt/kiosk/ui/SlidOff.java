package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/// Requirement A18: what is pressed acts when the finger lets go, and who slides off it before has
/// done nothing.
public final class SlidOff {
    private static final double FAR_AWAY = 9000;

    private SlidOff() {}

    /// Presses every control of the scene in turn, drags out and lets go; on the JavaFX thread.
    ///
    /// @param state what must stay as it is, besides what is drawn
    public static List<String> faults(Scene scene, Supplier<Object> state) {
        Object before = seen(scene, state);
        for (Node control : controls(scene)) {
            Touch.press(control);
            if (!seen(scene, state).equals(before)) {
                return List.of("acts before the finger lets go: " + control.getId());
            }
            Touch.slide(control, FAR_AWAY);
            Touch.release(control, FAR_AWAY);
            if (!seen(scene, state).equals(before)) {
                return List.of("acts though the finger slid off: " + control.getId());
            }
        }
        return List.of();
    }

    private static List<Node> controls(Scene scene) {
        return ScreenInspector.all(scene.getRoot(), Node.class).stream()
                .filter(Node::isFocusTraversable)
                .toList();
    }

    /// The nodes themselves: whatever acts has the page built anew, or other words put on it.
    private static Object seen(Scene scene, Supplier<Object> state) {
        List<Text> lines = ScreenInspector.all(scene.getRoot(), Text.class);
        return List.of(lines, lines.stream().map(Text::getText).toList(), state.get());
    }
}
