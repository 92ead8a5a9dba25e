package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;

/// Where the keys stand: rows of letters with a row of other keys below them, as on every keyboard. Where that would
/// make the keys too low, the other keys stand at the end of the rows of letters instead.
final class KeyRows {
    /// Widths of the lowest row, in keys; the space bar takes what is left.
    private static final double SMALL = 1.5;

    private static final double WIDE = 2;

    private final KeyMaker keys;
    private final KeyboardSize size;
    private final KeyboardLayout layout;

    KeyRows(KeyMaker keys, KeyboardSize size) {
        this.keys = keys;
        this.size = size;
        this.layout = keys.layout();
    }

    /// A key and its place in the keyboard.
    record Placed(TouchButton key, Box place) {}

    /// Row by row from above, each from left to right.
    List<List<Placed>> rows() {
        List<List<Placed>> rows = size.folded() ? folded() : withLowest();
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private List<List<Placed>> withLowest() {
        List<List<String>> shown = layout.keys(keys.plane());
        List<List<Placed>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(KeyboardLayout.ROWS, shown.size()); row++) {
            List<String> letters = shown.get(row);
            double width = size.keyWidth(Math.max(layout.columns(), letters.size()), 0);
            double all = letters.size() * (width + size.gap()) - size.gap();
            rows.add(letters(letters, row, Math.floor((size.width() - all) / 2), letter -> width));
        }
        Lowest lowest = new Lowest();
        rows.add(lowest.row());
        if (hasWings()) {
            lowest.putWings(rows.get(KeyboardLayout.ROWS - 1));
        }
        return rows;
    }

    /// Whether shift and Enter have their usual places, beside a third row of letters that leaves
    /// room for them.
    private boolean hasWings() {
        List<List<String>> shown = layout.keys(keys.plane());
        int letters = shown.size() < KeyboardLayout.ROWS
                ? 0
                : shown.get(KeyboardLayout.ROWS - 1).size();
        return keys.hasEnter() && letters > 0 && layout.columns() - letters >= 2 * SMALL;
    }

    private List<Placed> letters(List<String> letters, int row, double from, ToDoubleFunction<String> widths) {
        List<Placed> placed = new ArrayList<>();
        double x = from;
        for (String letter : letters) {
            double width = widths.applyAsDouble(letter);
            placed.add(new Placed(keys.letter(letter, width), new Box(x, size.y(row), width, size.keyHeight())));
            x += width + size.gap();
        }
        return placed;
    }

    /// The lowest row on its way from left to right.
    private final class Lowest {
        private final double unit = size.keyWidth(layout.columns(), 0) + size.gap();
        private final double columns = layout.columns();
        private final List<Placed> row = new ArrayList<>();
        private double used;

        private List<Placed> row() {
            Plane plane = keys.plane();
            put(SMALL, width -> keys.to(plane == Plane.SIGNS ? Plane.LETTERS : Plane.SIGNS, width));
            if (!layout.more().isEmpty()) {
                put(SMALL, width -> keys.to(plane == Plane.MORE ? Plane.LETTERS : Plane.MORE, width));
            }
            if (keys.hasOtherScript()) {
                put(WIDE, keys::otherScript);
            }
            if (!hasWings() && keys.hasShift()) {
                put(SMALL, keys::shift);
            }
            boolean enter = !hasWings() && keys.hasEnter();
            put(columns - used - WIDE - (enter ? SMALL : 0), keys::space);
            if (enter) {
                put(SMALL, keys::enter);
            }
            put(WIDE, keys::backspace);
            return row;
        }

        /// At both ends of the row of letters above.
        private void putWings(List<Placed> letters) {
            double y = size.y(KeyboardLayout.ROWS - 1);
            double start = Math.rint((size.width() - (columns * unit - size.gap())) / 2);
            double width = Math.rint(SMALL * unit - size.gap());
            double end = Math.rint(start + columns * unit - size.gap() - width);
            if (keys.hasShift()) {
                letters.addFirst(new Placed(keys.shift(width), new Box(start, y, width, size.keyHeight())));
            }
            letters.add(new Placed(keys.enter(width), new Box(end, y, width, size.keyHeight())));
        }

        private void put(double widthInKeys, DoubleFunction<TouchButton> key) {
            double start = (size.width() - (columns * unit - size.gap())) / 2;
            double from = Math.rint(start + used * unit);
            used += widthInKeys;
            double width = Math.rint(start + used * unit - size.gap()) - from;
            row.add(new Placed(key.apply(width), new Box(from, size.y(KeyboardLayout.ROWS), width, size.keyHeight())));
        }
    }

    /// The letters keep their rows, so that who knows a keyboard finds them; the rest of each row is for other keys.
    private List<List<Placed>> folded() {
        List<List<String>> shown = layout.keys(keys.plane());
        int columns = layout.widest();
        double end = keys.leastSpecial() + size.gap();
        double width = size.keyWidth(columns, end);
        List<List<DoubleFunction<TouchButton>>> others = others();
        List<List<Placed>> rows = new ArrayList<>();
        for (int row = 0; row < KeyboardLayout.ROWS; row++) {
            List<Placed> placed = row < shown.size()
                    ? letters(shown.get(row), row, 0, widths(shown.get(row), width))
                    : new ArrayList<>();
            rows.add(placed);
            double x = placed.isEmpty()
                    ? 0
                    : placed.getLast().place().x() + placed.getLast().place().width() + size.gap();
            Box rest = new Box(x, size.y(row), size.width() - x, size.keyHeight());
            List<DoubleFunction<TouchButton>> all = others.get(row);
            share(placed, row == KeyboardLayout.ROWS - 1 ? withWriting(all, rest.width()) : all, rest);
        }
        return rows;
    }

    /// All alike; only where a letter is wider than that, the others of its row make room for it.
    private ToDoubleFunction<String> widths(List<String> letters, double width) {
        List<Double> wide = letters.stream()
                .map(keys::leastLetter)
                .filter(least -> least > width)
                .toList();
        double others = letters.size() - wide.size();
        double left = letters.size() * width
                - wide.stream().mapToDouble(Double::doubleValue).sum();
        double narrow = Math.min(width, Math.floor(left / Math.max(1, others)));
        return letter -> keys.leastLetter(letter) > width ? keys.leastLetter(letter) : narrow;
    }

    /// Where there is room for them too; else capitals come by themselves, and paragraphs are ended
    /// beside the digits.
    private List<DoubleFunction<TouchButton>> withWriting(List<DoubleFunction<TouchButton>> others, double room) {
        List<DoubleFunction<TouchButton>> all = new ArrayList<>(others);
        double each = keys.leastSpecial() + size.gap();
        if (keys.hasEnter() && (all.size() + 1) * each - size.gap() <= room) {
            all.addFirst(keys::enter);
        }
        if (keys.hasShift() && (all.size() + 1) * each - size.gap() <= room) {
            all.addFirst(keys::shift);
        }
        return all;
    }

    private void share(List<Placed> row, List<DoubleFunction<TouchButton>> others, Box rest) {
        for (int i = 0; i < others.size(); i++) {
            Box place = rest.cell(i, 0, others.size(), 1, size.gap());
            row.add(new Placed(others.get(i).apply(place.width()), place));
        }
    }

    /// What ends each row. Only beside the digits is there room for the ways to all other letters.
    private List<List<DoubleFunction<TouchButton>>> others() {
        List<DoubleFunction<TouchButton>> middle = new ArrayList<>();
        List<DoubleFunction<TouchButton>> last = new ArrayList<>();
        boolean signs = keys.plane() == Plane.SIGNS;
        middle.add(width -> keys.to(keys.plane() == Plane.LETTERS ? Plane.SIGNS : Plane.LETTERS, width));
        if (signs && !layout.more().isEmpty()) {
            middle.add(width -> keys.to(Plane.MORE, width));
        }
        if (signs && keys.hasOtherScript()) {
            last.add(keys::otherScript);
        }
        last.add(keys::space);
        return List.of(List.of(keys::backspace), middle, last);
    }
}
