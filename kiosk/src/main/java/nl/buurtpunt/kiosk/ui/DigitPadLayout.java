package nl.buurtpunt.kiosk.ui;

import java.util.List;
import javafx.geometry.NodeOrientation;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Ten digits in two rows, with erase and done at their end. The order of digits is the same in every language.
final class DigitPadLayout {
    private static final List<Integer> DIGITS = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0);
    private static final int IN_A_ROW = 5;
    private static final int ROWS = 2;
    private static final double LARGEST_MM = 30;

    private final Buttons buttons;
    private final Tokens tokens;

    DigitPadLayout(Buttons buttons) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
    }

    /// With less height than this no finger hits its keys.
    double leastHeight() {
        return ROWS * tokens.target() + (ROWS - 1) * tokens.gap();
    }

    void lay(Sheet sheet, Box box, Element.DigitPad pad, View view) {
        double most = tokens.geometry().px(LARGEST_MM);
        double height = Math.min(box.height(), ROWS * most + tokens.gap());
        // Digits stand as on every telephone, also for who reads from the right.
        Sheet pane = new Sheet("keyboard");
        pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Box keys = new Box(0, 0, box.width(), height);
        TouchButton erase = key("digit-erase", "back", pad.eraseLabel(), pad.erase());
        TouchButton done = key("digit-done", "check", pad.doneLabel(), pad.done());
        double words = Math.max(erase.face().naturalWidth(), done.face().naturalWidth());
        Box digits = keys.near(Math.min(keys.width() - words - tokens.gap(), IN_A_ROW * (most + tokens.gap())));
        Box ends = new Box(digits.x() + digits.width() + tokens.gap(), keys.y(), words, keys.height());
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < IN_A_ROW; column++) {
                int digit = DIGITS.get(row * IN_A_ROW + column);
                Rendered shown = Rendered.of(String.valueOf(digit), view.language());
                TouchButton key =
                        key("digit-" + digit, "", shown, () -> pad.digit().accept(digit));
                pane.put(key, digits.cell(column, row, IN_A_ROW, ROWS, tokens.gap()));
            }
            pane.put(row == 0 ? erase : done, ends.cell(0, row, 1, ROWS, tokens.gap()));
        }
        sheet.put(pane, new Box(box.x(), box.y(), box.width(), height));
    }

    private TouchButton key(String id, String icon, Rendered label, Runnable act) {
        return buttons.bar(id, "card", icon, label, act);
    }
}
