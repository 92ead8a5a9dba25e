package nl.buurtpunt.kiosk.app;

import java.util.ArrayDeque;
import java.util.Deque;

/// What a visitor of a test did last; never which word was typed.
final class Journal {
    private static final int KEPT = 30;

    private final Deque<String> lines = new ArrayDeque<>();
    private int action;

    void begin(String page) {
        action++;
        lines.addLast("#" + action + " on " + page + ":");
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }

    /// Before it is done, so that it is known also when it never ends.
    void does(String what) {
        lines.addLast(lines.removeLast() + " " + what);
    }

    int action() {
        return action;
    }

    @Override
    public String toString() {
        return String.join("\n  ", lines);
    }
}
