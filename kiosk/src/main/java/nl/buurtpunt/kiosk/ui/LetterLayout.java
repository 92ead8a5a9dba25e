package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Objects;

/// Lays out a page on which a letter is written: the sheet as high as there is room for, what can be
/// done with it at its far edge, the keys low, where hands are.
final class LetterLayout {
    /// How many lines the sheet should show, from the best to what is just enough.
    private static final List<Integer> LINES = List.of(6, 4, 3, 2);

    /// With so many lines left the question stands above the sheet in words of its own.
    private static final int LINES_BEFORE_LABEL = 4;

    /// Width of the sheet at least, in sizes of its letters.
    private static final int LEAST_EMS = 12;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;
    private final Runnable keysReplaced;

    LetterLayout(Buttons buttons, Problems problems, Runnable keysReplaced) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
        this.keysReplaced = keysReplaced;
    }

    /// @param elements the letter, its keys, the main action, and what must be told about it
    LetterPage lay(
            Sheet sheet, Box box, Element.Letter letter, List<Element> elements, View view, KeyboardState state) {
        LetterTools tools = new LetterTools(buttons, problems, letter, elements, view);
        List<KeyboardLayout> layouts = KeyboardLayout.of(view);
        double least = Math.max(LetterField.heightOf(LINES.getLast(), tokens), tools.height());
        Box reachable = box.below(Math.max(0, tokens.geometry().reachTop() - box.y()));
        KeyboardSize size = size(reachable, tools, layouts);
        // On a panel that hangs too high for all of it, all of it stands as low as it can.
        double all = Math.min(box.height(), least + tokens.gap() + size.height());
        reachable = box.below(Math.min(reachable.y() - box.y(), box.height() - all));
        reachable = labelled(sheet, box, reachable, letter, size);
        double height = reachable.height() - size.height() - tokens.gap();
        double beside = tools.width(height);
        double width = Math.min(
                reachable.width(),
                Math.max(size.width(), beside + tokens.gap() + tokens.body().getSize() * LEAST_EMS));
        double x = reachable.x() + Math.floor((reachable.width() - width) / 2);
        Box sheetPlace = new Box(x, reachable.y(), width - beside - tokens.gap(), height);
        Box toolsPlace = new Box(x + width - beside, reachable.y(), beside, height);
        LetterField field = new LetterField(letter, tokens, view.language().rightToLeft());
        problems.check(field.placeholder(), sheetPlace.width());
        Sheet told = new Sheet("told");
        sheet.put(field, sheetPlace);
        sheet.put(told, new Box(sheetPlace.x(), sheetPlace.bottom(), sheetPlace.width(), 0));
        tools.place(sheet, toolsPlace);
        KeyboardPane keys = new KeyboardPane(buttons, view, letter.text(), layouts, size, state, keysReplaced);
        sheet.put(
                keys,
                new Box(
                        reachable.x() + Math.floor((reachable.width() - size.width()) / 2),
                        reachable.bottom() - size.height(),
                        size.width(),
                        size.height()));
        LetterPage page =
                new LetterPage(view, field, keys, tools, new LetterPage.Told(told, sheetPlace, tokens), keysReplaced);
        page.relay(elements);
        return page;
    }

    /// Keys as large as they should be, with as many lines above them as then have room.
    private KeyboardSize size(Box reachable, LetterTools tools, List<KeyboardLayout> layouts) {
        KeyboardSize size = null;
        for (int lines : LINES) {
            double above = Math.max(LetterField.heightOf(lines, tokens), tools.height()) + tokens.gap();
            size = KeyboardSize.in(reachable, above, layouts, tokens);
            if (above + size.height() <= reachable.height()) {
                return size;
            }
        }
        return Objects.requireNonNull(size);
    }

    /// The question right above the sheet: where hands do not reach, or else where there is room.
    private Box labelled(Sheet sheet, Box box, Box reachable, Element.Letter letter, KeyboardSize size) {
        BidiText label = new BidiText(letter.label(), tokens.heading(), "heading");
        double height = label.prefHeight(box.width());
        if (reachable.y() - box.y() >= height) {
            sheet.put(label, new Box(box.x(), reachable.y() - height, box.width(), height));
            return reachable;
        }
        double left = reachable.height() - size.height() - tokens.gap() - height;
        if (left < LetterField.heightOf(LINES_BEFORE_LABEL, tokens)) {
            return reachable;
        }
        sheet.put(label, new Box(reachable.x(), reachable.y(), reachable.width(), height));
        return reachable.below(height);
    }
}
