package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be done on a page, at its lower edge: under each other, or in columns where hands reach only a strip. The
/// main action is always the last and lowest.
final class ActionArea {
    private final Tokens tokens;
    private final List<List<TouchButton>> rows;

    /// Where they do not fill all rows, the main one has the last to itself.
    ///
    /// @param columns how many stand beside each other
    ActionArea(Buttons buttons, List<Element.Action> declared, int columns) {
        this(
                buttons.tokens(),
                rows(
                        declared.stream()
                                .sorted(Comparator.comparing(a -> a.rank() == Element.Action.Rank.MAIN))
                                .map(buttons::action)
                                .toList(),
                        columns));
    }

    private ActionArea(Tokens tokens, List<List<TouchButton>> rows) {
        this.tokens = tokens;
        this.rows = rows;
    }

    /// The same actions for a page that is high and wide enough: the others in one row above the main one, if no word
    /// on them then needs a second line.
    ActionArea flattened(double width) {
        List<TouchButton> others = all().stream().filter(a -> !isMain(a)).toList();
        if (others.size() < 2) {
            return this;
        }
        double cell = cell(others, width);
        if (others.stream().anyMatch(a -> a.face().naturalWidth() > cell)) {
            return this;
        }
        List<List<TouchButton>> flat = new ArrayList<>(List.of(others));
        flat.addAll(rows(all().stream().filter(ActionArea::isMain).toList(), 1));
        return new ActionArea(tokens, flat);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    boolean hasMain() {
        return all().stream().anyMatch(ActionArea::isMain);
    }

    /// The width at which no label needs a second line.
    double naturalWidth() {
        return all().stream().mapToDouble(a -> a.face().naturalWidth()).max().orElse(0);
    }

    /// With the empty space above it.
    double height(double width) {
        return rows.stream()
                .mapToDouble(row -> rowHeight(row, width) + tokens.gap())
                .sum();
    }

    /// Whether every word is whole at this width.
    boolean fits(double width) {
        return rows.stream()
                .allMatch(row -> row.stream().allMatch(a -> a.face().fits(cell(row, width), Double.MAX_VALUE)));
    }

    /// Puts them at the lower edge of a box.
    void place(Sheet sheet, Box box, Problems problems) {
        if (!fits(box.width()) || height(box.width()) - tokens.gap() > box.height()) {
            problems.report("the actions do not fit: "
                    + all().stream().map(a -> a.face().text()).toList());
        }
        double y = box.bottom() - height(box.width()) + tokens.gap();
        for (List<TouchButton> row : rows) {
            double width = cell(row, box.width());
            double height = rowHeight(row, box.width());
            double x = box.x();
            for (TouchButton action : row) {
                sheet.put(action, new Box(x, y, width, height));
                x += width + tokens.gap();
            }
            y += height + tokens.gap();
        }
    }

    /// The width of all beside each other.
    double stripWidth() {
        return all().stream()
                        .mapToDouble(a -> a.face().naturalWidth() + tokens.gap())
                        .sum()
                - tokens.gap();
    }

    /// Beside each other, each as wide as its words.
    void placeStrip(Sheet sheet, Box strip) {
        double x = strip.x();
        for (TouchButton action : all()) {
            double width = action.face().naturalWidth();
            sheet.put(action, new Box(x, strip.y(), width, strip.height()));
            x += width + tokens.gap();
        }
    }

    private List<TouchButton> all() {
        return rows.stream().flatMap(List::stream).toList();
    }

    private static List<List<TouchButton>> rows(List<TouchButton> actions, int columns) {
        List<List<TouchButton>> rows = new ArrayList<>();
        for (int from = 0; from < actions.size(); from += columns) {
            rows.add(actions.subList(from, Math.min(actions.size(), from + columns)));
        }
        return rows;
    }

    private double cell(List<TouchButton> row, double width) {
        return Math.floor((width - tokens.gap() * (row.size() - 1)) / row.size());
    }

    private double rowHeight(List<TouchButton> row, double width) {
        double cell = cell(row, width);
        return row.stream().mapToDouble(a -> actionHeight(a, cell)).max().orElse(0);
    }

    private double actionHeight(TouchButton action, double width) {
        double least = isMain(action) ? tokens.mainTarget() : tokens.target();
        return Math.max(least, action.face().heightAt(width));
    }

    private static boolean isMain(TouchButton action) {
        return action.getStyleClass().contains("main-action");
    }
}
