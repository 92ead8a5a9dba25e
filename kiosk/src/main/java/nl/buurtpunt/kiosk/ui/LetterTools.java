package nl.buurtpunt.kiosk.ui;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;

/// What can be done with a letter that is being written: take back what went wrong, see its other
/// lines, and be done.
final class LetterTools {
    private final Tokens tokens;
    private final Problems problems;
    private final TouchButton done;
    private final TouchButton doneInRow;
    private final TouchButton undo;
    private final TouchButton up;
    private final TouchButton down;
    private final TypedText text;
    private final double key;
    private final double between;
    private final boolean narrow;
    private Runnable turnUp = () -> {};
    private Runnable turnDown = () -> {};

    LetterTools(Buttons buttons, Problems problems, Element.Letter letter, List<Element> elements, View view) {
        this.tokens = buttons.tokens();
        this.problems = problems;
        this.text = letter.text();
        ScreenGeometry panel = tokens.geometry();
        boolean narrow = KeyboardSize.narrow(panel);
        this.between = panel.px(narrow ? KeyboardSize.NARROW_GAP_MM : Tokens.GAP_MM);
        double least = panel.px(narrow ? KeyboardSize.NARROW_KEY_MM : Tokens.TARGET_FLOOR_MM);
        this.key = Math.ceil(narrow ? least : Math.max(least, tokens.icon() + 4));
        Element.Action main = elements.stream()
                .filter(e -> e instanceof Element.Action a && a.rank() == Element.Action.Rank.MAIN)
                .map(Element.Action.class::cast)
                .findFirst()
                .orElseThrow();
        this.done = buttons.action(main);
        this.narrow = narrow;
        this.doneInRow = buttons.bar(
                "action-" + main.id(), narrow ? "main-action" : "other-action", main.icon(), main.label(), main.act());
        this.undo = tool(buttons, "undo", view.say("keyboard.undo"), text::undo);
        this.up = tool(buttons, "up", view.say("nav.up"), () -> turnUp.run());
        this.down = tool(buttons, "down", view.say("nav.down"), () -> turnDown.run());
    }

    private TouchButton tool(Buttons buttons, String name, Rendered words, Runnable act) {
        Buttons.Key made = new Buttons.Key("key-" + name, name, Element.nothing(words.language()), words.text());
        TouchButton button =
                buttons.key(made, tokens.strong(), 0, buttons.guard().ofKey(), act);
        button.getStyleClass().add("key-special");
        return button;
    }

    /// From now on these lead to the other lines.
    void turnBy(Runnable newUp, Runnable newDown) {
        turnUp = newUp;
        turnDown = newDown;
    }

    /// Height for all of it, the tools above the main action.
    double height() {
        return key + tokens.gap() + doneHeight(rowWidth());
    }

    /// Height in which there is room for all of it on a narrow panel: the main action is as low as a bar then. On a
    /// wider one it all stands beside each other where there is less.
    double leastHeight() {
        return narrow ? key + tokens.gap() + tokens.bar() : Math.max(doneHeight(rowWidth()), 2 * key + between);
    }

    /// Width of all of it.
    double width() {
        return rowWidth();
    }

    private double rowWidth() {
        double words =
                Math.max(done.face().naturalWidth(), narrow ? doneInRow.face().naturalWidth() : 0);
        return Math.ceil(Math.max(3 * key + 2 * between, Math.max(tokens.target(), words)));
    }

    private double doneHeight(double width) {
        return Math.max(tokens.mainTarget(), done.face().heightAt(width));
    }

    /// The main action lowest, as on every page; the others at the upper edge.
    void place(Sheet sheet, Box box) {
        row(sheet, box);
        boolean low = height() > box.height() + 0.5;
        TouchButton main = low ? doneInRow : done;
        double height = low ? tokens.bar() : doneHeight(box.width());
        if (main.face().isCutAt(box.width()) || (low && (!narrow || leastHeight() > box.height() + 0.5))) {
            problems.report("no room beside the letter: " + main.face().text());
        }
        sheet.put(main, new Box(box.x(), box.bottom() - height, box.width(), height));
    }

    /// All of it beside each other, where hands reach no more than a strip of the panel.
    void placeInRow(Sheet sheet, Box box) {
        double x = box.x();
        for (TouchButton tool : List.of(undo, up, down)) {
            sheet.put(tool, new Box(x, box.y(), key, box.height()));
            x += key + tokens.gap();
        }
        double width = Math.ceil(Math.max(tokens.target(), doneInRow.face().naturalWidth()));
        if (box.height() < Math.max(tokens.target(), BidiText.lineHeight(tokens.strong()))) {
            problems.report("no room under the letter: " + doneInRow.face().text());
        }
        sheet.put(doneInRow, new Box(box.x() + box.width() - width, box.y(), width, box.height()));
    }

    private void row(Sheet sheet, Box box) {
        double each = Math.floor((box.width() - 2 * between) / 3);
        double x = box.x();
        for (TouchButton tool : List.of(undo, up, down)) {
            sheet.put(tool, new Box(x, box.y(), each, key));
            x += each + between;
        }
    }

    /// Shows only what does something now.
    ///
    /// @return whether that is something else than before
    boolean follow(TypedArea area) {
        boolean changed = show(undo, text.canUndo());
        changed |= show(up, area.hasAbove());
        changed |= show(down, area.hasBelow());
        return changed;
    }

    private static boolean show(TouchButton tool, boolean on) {
        boolean changed = tool.isVisible() != on;
        tool.setVisible(on);
        tool.setFocusTraversable(on);
        return changed;
    }
}
