package nl.buurtpunt.kiosk.ui;

import java.util.List;
import javafx.scene.text.Font;

/// How large the keys are, from millimetres: never below what a finger needs, and not larger than a hand spans.
///
/// @param width of the whole keyboard, pixels
/// @param keyHeight of each row
/// @param gap between keys
/// @param widestKey no key of a letter is wider
/// @param tight nothing but the keys is in reach
record KeyboardSize(double width, double keyHeight, double gap, double widestKey, boolean tight) {
    /// Panels narrower than this may have smaller keys (requirement A6, last paragraph).
    static final double NARROW_MM = 200;

    static final double NARROW_KEY_MM = 9;
    static final double NARROW_GAP_MM = 1;

    /// Larger keys only make the way between them longer.
    private static final double WIDEST_KEY_MM = 20;

    private static final double HIGHEST_KEY_MM = 17;

    /// Part of the height that the keyboard takes where there is room.
    private static final double PART = 0.42;

    private static final int ROWS = KeyboardLayout.ROWS + 1;

    static boolean narrow(ScreenGeometry panel) {
        return panel.mm(panel.widthPx()) < NARROW_MM;
    }

    /// @param box what keyboard and answers share
    /// @param others height of what must stand above the keys, with its space
    static KeyboardSize in(Box box, double others, List<KeyboardLayout> layouts, Tokens tokens) {
        ScreenGeometry panel = tokens.geometry();
        boolean narrow = narrow(panel);
        double gap = panel.px(narrow ? NARROW_GAP_MM : Tokens.GAP_MM);
        double least = panel.px(narrow ? NARROW_KEY_MM : Tokens.TARGET_FLOOR_MM);
        double room = keyHeight(box.height() - others, gap);
        double wanted = keyHeight(box.height() * PART, gap);
        // Where no answer fits above them anyway, the keys take what is left.
        double answers = box.height() - others - height(Math.max(least, wanted), gap) - tokens.gap();
        double height = answers < tokens.target() ? Math.min(room, panel.px(Tokens.TARGET_FLOOR_MM)) : wanted;
        boolean tight = room < least;
        int columns = layouts.stream().mapToInt(KeyboardSize::columns).max().orElse(1);
        double widest = panel.px(WIDEST_KEY_MM) * columns + gap * (columns - 1);
        return new KeyboardSize(
                Math.min(box.width(), widest),
                Math.floor(Math.clamp(height, least, panel.px(HIGHEST_KEY_MM))),
                gap,
                panel.px(WIDEST_KEY_MM),
                tight);
    }

    double height() {
        return height(keyHeight, gap);
    }

    double keyWidth(int columns) {
        return Math.min(widestKey, Math.floor((width - gap * (columns - 1)) / columns));
    }

    /// Letters as large as the page's words, unless the keys are too low for that.
    Font font(Tokens tokens) {
        double ink = 1.42;
        double scale = Math.min(1, keyHeight / ink / tokens.strong().getSize());
        return tokens.strong(scale);
    }

    private static int columns(KeyboardLayout layout) {
        return layout.more().stream().mapToInt(List::size).reduce(layout.columns(), Math::max);
    }

    private static double height(double key, double gap) {
        return ROWS * key + (ROWS - 1) * gap;
    }

    private static double keyHeight(double all, double gap) {
        return Math.floor((all - (ROWS - 1) * gap) / ROWS);
    }
}
