package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.function.IntFunction;
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
        TouchButton erase = key("digit-erase", "back", pad.eraseLabel(), pad.erase());
        TouchButton done = key("digit-done", "check", pad.doneLabel(), pad.done());
        IntFunction<TouchButton> digits = digit -> {
            Rendered shown = Rendered.of(String.valueOf(digit), view.language());
            return key("digit-" + digit, "", shown, () -> pad.digit().accept(digit));
        };
        lay(sheet, box, digits, List.of(List.of(erase), List.of(done)));
    }

    /// Whether the digits are wide enough to be hit beside these.
    boolean fits(double width, List<List<TouchButton>> ends) {
        double least = IN_A_ROW * tokens.target() + (IN_A_ROW - 1) * tokens.gap();
        return width - widthOf(ends) - tokens.gap() >= least;
    }

    /// @param ends what stands at the end of each row
    void lay(Sheet sheet, Box box, IntFunction<TouchButton> digits, List<List<TouchButton>> ends) {
        double most = tokens.geometry().px(LARGEST_MM);
        double height = Math.min(box.height(), ROWS * most + tokens.gap());
        // Digits stand as on every telephone, also for who reads from the right.
        Sheet pane = new Sheet("keyboard");
        pane.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Box keys = new Box(0, 0, box.width(), height);
        double words = widthOf(ends);
        Box tens = keys.near(Math.min(keys.width() - words - tokens.gap(), IN_A_ROW * (most + tokens.gap())));
        Box side = new Box(tens.x() + tens.width() + tokens.gap(), keys.y(), words, keys.height());
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < IN_A_ROW; column++) {
                TouchButton key = digits.apply(DIGITS.get(row * IN_A_ROW + column));
                pane.put(key, tens.cell(column, row, IN_A_ROW, ROWS, tokens.gap()));
            }
            List<TouchButton> last = ends.get(row);
            for (int i = 0; i < last.size(); i++) {
                pane.put(last.get(i), side.cell(i, row, last.size(), ROWS, tokens.gap()));
            }
        }
        // No wider than its keys, so that it stands where reading begins.
        double used = side.x() + side.width();
        sheet.put(pane, new Box(box.x(), box.y(), Math.min(box.width(), Math.ceil(used)), height));
    }

    private double widthOf(List<List<TouchButton>> ends) {
        return ends.stream().mapToDouble(this::rowWidth).max().orElse(0);
    }

    private double rowWidth(List<TouchButton> row) {
        double widest =
                row.stream().mapToDouble(b -> b.face().naturalWidth()).max().orElse(0);
        return row.size() * widest + (row.size() - 1) * tokens.gap();
    }

    private TouchButton key(String id, String icon, Rendered label, Runnable act) {
        return buttons.bar(id, "card", icon, label, act);
    }
}
