package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;

/// What can be done on a page, set at its lower edge; the main thing is always the lowest.
final class ActionStack {
    private final List<TouchButton> mainLast;
    private final Tokens tokens;
    private final Problems problems;

    ActionStack(List<TouchButton> actions, Tokens tokens, Problems problems) {
        this.mainLast = new ArrayList<>(actions);
        this.tokens = tokens;
        this.problems = problems;
        mainLast.sort((a, b) -> Boolean.compare(isMain(a), isMain(b)));
    }

    boolean isEmpty() {
        return mainLast.isEmpty();
    }

    boolean hasMain() {
        return !main().isEmpty();
    }

    /// The width at which no word on any of them needs a second line.
    double naturalWidth() {
        return mainLast.stream().mapToDouble(a -> a.face().naturalWidth()).max().orElse(0);
    }

    /// What they take under each other, with the gap that keeps the rest of the page away.
    double height(double width) {
        return height(mainLast, width);
    }

    private double height(List<TouchButton> some, double width) {
        return some.stream().mapToDouble(a -> height(a, width) + tokens.gap()).sum();
    }

    /// Under each other.
    void place(Sheet sheet, Box box) {
        place(sheet, box, mainLast);
    }

    private void place(Sheet sheet, Box box, List<TouchButton> some) {
        double y = box.bottom() - height(some, box.width()) + tokens.gap();
        for (TouchButton action : some) {
            if (!action.face().fits(box.width(), box.height())) {
                problems.report("an action does not fit: " + action.getId());
            }
            double height = height(action, box.width());
            sheet.put(action, new Box(box.x(), y, box.width(), height));
            y += height + tokens.gap();
        }
    }

    /// What they take on a high page, where the others stand beside each other if they fit.
    double wideHeight(double width) {
        return inRow(width) ? rowHeight(width) + tokens.gap() + height(main(), width) : height(width);
    }

    /// The others in one row above the main one where they fit, or else under each other.
    void placeWide(Sheet sheet, Box box) {
        if (!inRow(box.width())) {
            place(sheet, box);
            return;
        }
        List<TouchButton> others = others();
        double y = box.bottom() - wideHeight(box.width()) + tokens.gap();
        double height = rowHeight(box.width());
        for (int i = 0; i < others.size(); i++) {
            Box cell = box.cell(i, 0, others.size(), 1, tokens.gap());
            sheet.put(others.get(i), new Box(cell.x(), y, cell.width(), height));
        }
        place(sheet, box, main());
    }

    private boolean inRow(double width) {
        double cell = cell(width);
        return others().size() > 1 && others().stream().allMatch(a -> a.face().naturalWidth() <= cell);
    }

    private double rowHeight(double width) {
        double cell = cell(width);
        return others().stream().mapToDouble(a -> height(a, cell)).max().orElse(0);
    }

    private double cell(double width) {
        return new Box(0, 0, width, 0)
                .cell(0, 0, Math.max(1, others().size()), 1, tokens.gap())
                .width();
    }

    /// The width of all beside each other.
    double rowWidth() {
        return mainLast.stream()
                        .mapToDouble(a -> a.face().naturalWidth() + tokens.gap())
                        .sum()
                - tokens.gap();
    }

    /// Beside each other, each as wide as its words.
    void placeRow(Sheet sheet, Box row) {
        double x = row.x();
        for (TouchButton action : mainLast) {
            double width = action.face().naturalWidth();
            sheet.put(action, new Box(x, row.y(), width, row.height()));
            x += width + tokens.gap();
        }
    }

    private List<TouchButton> main() {
        return mainLast.stream().filter(ActionStack::isMain).toList();
    }

    private List<TouchButton> others() {
        return mainLast.stream().filter(a -> !isMain(a)).toList();
    }

    private double height(TouchButton action, double width) {
        double least = isMain(action) ? tokens.mainTarget() : tokens.target();
        return Math.max(least, action.face().heightAt(width));
    }

    private static boolean isMain(TouchButton action) {
        return action.getStyleClass().contains("main-action");
    }
}
