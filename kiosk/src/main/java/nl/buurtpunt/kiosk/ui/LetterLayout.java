package nl.buurtpunt.kiosk.ui;

import java.util.List;

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
        double least = Math.max(LetterField.heightOf(LINES.getLast(), tokens), tools.leastHeight());
        Box reachable = box.below(Math.max(0, tokens.geometry().reachTop() - box.y()));
        KeyboardSize size = size(reachable, tools, least, layouts);
        double all = least + tokens.gap() + size.height();
        LetterField field = new LetterField(letter, tokens, view.language().rightToLeft());
        Sheet told = new Sheet("told");
        Box sheetPlace;
        if (all > reachable.height() && box.height() - reachable.height() > least) {
            sheetPlace = placeHigh(sheet, box, reachable, new Parts(field, tools, size));
        } else {
            // On a panel that hangs too high for all of it, all of it stands as low as it can.
            double lower = Math.min(reachable.y() - box.y(), box.height() - Math.min(box.height(), all));
            reachable = labelled(sheet, box, box.below(lower), letter, size);
            sheetPlace = placeLow(sheet, reachable, new Parts(field, tools, size));
        }
        problems.check(field.placeholder(), sheetPlace.width());
        sheet.put(told, new Box(sheetPlace.x(), sheetPlace.bottom(), sheetPlace.width(), 0));
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

    private record Parts(LetterField field, LetterTools tools, KeyboardSize size) {}

    /// The sheet with what can be done beside it, above the keys.
    private Box placeLow(Sheet sheet, Box reachable, Parts parts) {
        double height = reachable.height() - parts.size().height() - tokens.gap();
        double beside = parts.tools().width();
        double least = beside + tokens.gap() + tokens.body().getSize() * LEAST_EMS;
        double width = Math.min(reachable.width(), Math.max(parts.size().width(), least));
        double x = reachable.x() + Math.floor((reachable.width() - width) / 2);
        Box place = new Box(x, reachable.y(), width - beside - tokens.gap(), height);
        sheet.put(parts.field(), place);
        parts.tools().place(sheet, new Box(x + width - beside, reachable.y(), beside, height));
        return place;
    }

    /// Where hands reach no more than the keys and a row above them, the sheet stands above that: it is
    /// read there, and letters go into it all the same.
    private Box placeHigh(Sheet sheet, Box box, Box reachable, Parts parts) {
        Box place = new Box(box.x(), box.y(), box.width(), reachable.y() - tokens.gap() - box.y());
        sheet.put(parts.field(), place);
        parts.field().setFocusTraversable(false);
        double row = reachable.height() - parts.size().height() - tokens.gap();
        parts.tools().placeInRow(sheet, new Box(box.x(), reachable.y(), box.width(), row));
        return place;
    }

    /// Keys as large as they should be, with as many lines above them as then have room.
    private KeyboardSize size(Box reachable, LetterTools tools, double least, List<KeyboardLayout> layouts) {
        for (int lines : LINES) {
            double above = Math.max(LetterField.heightOf(lines, tokens), tools.height()) + tokens.gap();
            KeyboardSize size = KeyboardSize.in(reachable, above, layouts, tokens);
            if (above + size.height() <= reachable.height()) {
                return size;
            }
        }
        return KeyboardSize.in(reachable, least + tokens.gap(), layouts, tokens);
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
