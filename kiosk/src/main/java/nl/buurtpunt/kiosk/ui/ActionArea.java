package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What can be done on a page, at its lower edge: under each other, or in columns where hands reach only a strip. The
/// main action is always the last and lowest.
final class ActionArea {
    private final Tokens tokens;
    private final int columns;
    private final List<TouchButton> actions;

    /// @param columns how many stand beside each other
    ActionArea(Buttons buttons, List<Element.Action> declared, int columns) {
        this.tokens = buttons.tokens();
        this.columns = columns;
        this.actions = declared.stream()
                .sorted(Comparator.comparing(a -> a.rank() == Element.Action.Rank.MAIN))
                .map(buttons::action)
                .toList();
    }

    boolean isEmpty() {
        return actions.isEmpty();
    }

    /// The width at which no label needs a second line.
    double naturalWidth() {
        return actions.stream().mapToDouble(a -> a.face().naturalWidth()).max().orElse(0);
    }

    /// With the empty space above it.
    double height(double width) {
        return rows().stream()
                .mapToDouble(row -> rowHeight(row, width) + tokens.gap())
                .sum();
    }

    /// Whether every word is whole at this width.
    boolean fits(double width) {
        return rows().stream()
                .allMatch(row -> row.stream().allMatch(a -> a.face().fits(cell(row, width), Double.MAX_VALUE)));
    }

    /// Puts them at the lower edge of a box.
    void place(Sheet sheet, Box box, Problems problems) {
        if (!fits(box.width()) || height(box.width()) - tokens.gap() > box.height()) {
            problems.report("the actions do not fit: "
                    + actions.stream().map(a -> a.face().text()).toList());
        }
        double y = box.bottom() - height(box.width()) + tokens.gap();
        for (List<TouchButton> row : rows()) {
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

    /// Where they do not fill all rows, the main one has the last to itself.
    private List<List<TouchButton>> rows() {
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
        boolean main = action.getStyleClass().contains("main-action");
        double least = main ? tokens.mainTarget() : tokens.target();
        return Math.max(least, action.face().heightAt(width));
    }
}
