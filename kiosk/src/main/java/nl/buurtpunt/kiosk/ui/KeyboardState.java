package nl.buurtpunt.kiosk.ui;

import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;

/// Which keys are shown now: of which script, and which of its planes.
final class KeyboardState {
    private int script;
    private Plane plane = Plane.LETTERS;

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
}
