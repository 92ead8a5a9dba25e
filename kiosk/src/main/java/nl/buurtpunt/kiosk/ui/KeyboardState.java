package nl.buurtpunt.kiosk.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;

/// Which keys are shown now: of which script, which of its planes, and whether with capitals.
final class KeyboardState {
    private final Keys keys;
    private final Map<String, TapGuard> guards = new HashMap<>();
    private int script;
    private Plane plane;
    private boolean capitals;

    /// @param keys what they are for
    KeyboardState(Keys keys) {
        this.keys = keys;
        this.plane = keys == Keys.DIGITS ? Plane.SIGNS : Plane.LETTERS;
    }

    Keys keys() {
        return keys;
    }

    /// Place in the list of layouts.
    int script() {
        return script;
    }

    Plane plane() {
        return plane;
    }

    void show(Plane other) {
        plane = other;
    }

    /// Changes the script; its letters come first.
    void write(int other) {
        script = other;
        plane = Plane.LETTERS;
    }

    /// Whether the next letter is a capital.
    boolean capitals() {
        return capitals;
    }

    void capitals(boolean on) {
        capitals = on;
    }

    /// The guard of one key, which outlives the key: a capital gives way to its small letter under the
    /// finger, and a shaking hand's second tap must not type that too.
    TapGuard guard(String key, Supplier<TapGuard> made) {
        return guards.computeIfAbsent(key, _ -> made.get());
    }
}
