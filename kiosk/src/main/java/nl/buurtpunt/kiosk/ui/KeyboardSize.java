package nl.buurtpunt.kiosk.ui;

import java.util.List;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.session.TextSize;

/// How large the keys are, from millimetres: never below what a finger needs, and not larger than a hand spans.
///
/// @param width of the whole keyboard, pixels
/// @param keyHeight of each row
/// @param gap between keys
/// @param widestKey no key of a letter is wider
/// @param folded the keys that are no letters have no row of their own: they stand at the end of the others
record KeyboardSize(double width, double keyHeight, double gap, double widestKey, boolean folded) {
    /// Panels narrower than this may have smaller keys (requirement A6, last paragraph).
    static final double NARROW_MM = 200;

    static final double NARROW_KEY_MM = 9;
    static final double NARROW_GAP_MM = 1;

    /// Larger keys only make the way between them longer.
    private static final double WIDEST_KEY_MM = 20;

    private static final double HIGHEST_KEY_MM = 17;

    /// Part of the height that the keyboard takes where there is room.
    private static final double PART = 0.42;

    /// Height of a key on which a letter has air around it, and of the lowest on which it stands whole, as parts of
    /// the size of the letters.
    private static final double AIRY = 1.42;

    private static final double WHOLE = 1.35;

    /// The same where a key is not as small as can be: nothing of a hamza above is cut.
    private static final double QUITE_WHOLE = 1.4;

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
        double lettered = Math.max(least, Math.ceil(AIRY * tokens.strong().getSize()));
        boolean folded = keyHeight(box.height() - others, gap, rows(false)) < lettered;
        int rows = rows(folded);
        double wanted = Math.max(lettered, keyHeight(box.height() * PART, gap, rows));
        double answers = box.height() - others - height(wanted, gap, rows) - tokens.gap();
        // Where no answer fits above them anyway, the keys take what is left.
        double height = answers < tokens.answer() ? keyHeight(box.height() - others, gap, rows) : wanted;
        int columns = layouts.stream().mapToInt(KeyboardLayout::widest).max().orElse(1) + (folded ? 1 : 0);
        double widest = panel.px(WIDEST_KEY_MM) * columns + gap * (columns - 1);
        return new KeyboardSize(
                Math.min(box.width(), widest),
                Math.floor(Math.clamp(height, least, Math.max(lettered, panel.px(HIGHEST_KEY_MM)))),
                gap,
                panel.px(WIDEST_KEY_MM),
                folded);
    }

    double height() {
        return height(keyHeight, gap, rows(folded));
    }

    /// How far a row is below the upper edge of the keyboard.
    double y(int row) {
        return row * (keyHeight + gap);
    }

    /// Width of a key when this many stand beside each other and something else besides them.
    double keyWidth(int columns, double besides) {
        return Math.min(widestKey, Math.floor((width - besides - gap * (columns - 1)) / columns));
    }

    /// Letters as large as the page's words, unless the keys are too low for that.
    Font font(Tokens tokens) {
        // The largest letters may not become smaller than they must be (requirement A1).
        boolean tight = narrow(tokens.geometry()) || tokens.comfort().size() == TextSize.LARGEST;
        double whole = tight ? WHOLE : QUITE_WHOLE;
        double part = Math.min(1, keyHeight / whole / tokens.strong().getSize());
        Font least = tokens.leastLargest();
        boolean tooSmall = Math.rint(tokens.body().getSize() * part) < least.getSize();
        return tokens.comfort().size() == TextSize.LARGEST && tooSmall ? least : tokens.strong(part);
    }

    private static int rows(boolean folded) {
        return folded ? KeyboardLayout.ROWS : KeyboardLayout.ROWS + 1;
    }

    private static double height(double key, double gap, int rows) {
        return rows * key + (rows - 1) * gap;
    }

    private static double keyHeight(double all, double gap, int rows) {
        return Math.floor((all - (rows - 1) * gap) / rows);
    }
}
