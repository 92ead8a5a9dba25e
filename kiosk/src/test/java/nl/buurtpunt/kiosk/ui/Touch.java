package nl.buurtpunt.kiosk.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A finger and a keyboard with keys, as the window system would report them. On the JavaFX thread.
public final class Touch {
    private Touch() {}

    /// Presses in the middle and lets go.
    public static void tap(Node node) {
        press(node);
        release(node);
    }

    public static void press(Node node) {
        send(node, MouseEvent.MOUSE_PRESSED, 0);
    }

    public static void release(Node node) {
        send(node, MouseEvent.MOUSE_RELEASED, 0);
    }

    /// Lets go this many pixels to the side of the middle; the node still hears it, as one that was pressed does.
    public static void release(Node node, double away) {
        send(node, MouseEvent.MOUSE_RELEASED, away);
    }

    /// Slides the finger this many pixels to the side of the middle.
    public static void slide(Node node, double away) {
        send(node, MouseEvent.MOUSE_DRAGGED, away);
    }

    /// Presses and lets go at this place of the scene, where nothing but this node is.
    public static void tapAt(Node node, double x, double y) {
        send(node, MouseEvent.MOUSE_PRESSED, x, y);
        send(node, MouseEvent.MOUSE_RELEASED, x, y);
    }

    private static void send(Node node, EventType<MouseEvent> type, double away) {
        // Of a node that was taken away the scene's coordinates are not known; a real event would carry the old ones.
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        send(node, type, bounds.getCenterX() + away, bounds.getCenterY());
    }

    private static void send(Node node, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    /// A letter as a keyboard sends it: down, typed, up.
    public static void type(Node focused, String letter) {
        Event.fireEvent(focused, key(KeyEvent.KEY_PRESSED, "", KeyCode.UNDEFINED));
        Event.fireEvent(focused, key(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED));
        Event.fireEvent(focused, key(KeyEvent.KEY_RELEASED, "", KeyCode.UNDEFINED));
    }

    /// A key without a letter.
    public static void key(Node focused, KeyCode code) {
        Event.fireEvent(focused, key(KeyEvent.KEY_PRESSED, "", code));
        Event.fireEvent(focused, key(KeyEvent.KEY_RELEASED, "", code));
    }

    public static KeyEvent key(EventType<KeyEvent> type, String letter, KeyCode code) {
        return new KeyEvent(type, letter, "", code, false, false, false, false);
    }
}
