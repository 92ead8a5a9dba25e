package nl.buurtpunt.kiosk.ui;

import java.util.EnumSet;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// What comes in from fingers and keys passes here first. A touch that only woke the screen, or only said
/// that somebody is still there, goes no further, and neither does its letting go: it must not press what
/// it happens to lie on.
final class Gate {
    private Attendant attendant = _ -> false;
    private boolean keepsTouch;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private final Set<KeyCode> kept = EnumSet.noneOf(KeyCode.class);

    void attendant(Attendant newAttendant) {
        attendant = newAttendant;
    }

    /// Whether this press, or the drag or release that follows one, is kept from the page. A finger that
    /// lies still is no sign, or a bag against the panel would keep a visit alive for ever.
    boolean keeps(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            keepsTouch = attendant.keeps(isOnEmergency(event.getTarget()));
        }
        boolean keeps = keepsTouch;
        if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            keepsTouch = false;
        }
        return keeps;
    }

    /// As for touches. A key that repeats because something lies on it counts once.
    boolean keeps(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (down.add(code) && attendant.keeps(false)) {
                kept.add(code);
            }
            return kept.contains(code);
        }
        if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            down.remove(code);
            return kept.remove(code);
        }
        // What a key types does not say which key it was.
        return !kept.isEmpty();
    }

    private static boolean isOnEmergency(EventTarget target) {
        return target instanceof Node node && within(node);
    }

    private static boolean within(Node node) {
        for (Node around = node; around != null; around = around.getParent()) {
            if (Frame.EMERGENCY.equals(around.getId())) {
                return true;
            }
        }
        return false;
    }
}
