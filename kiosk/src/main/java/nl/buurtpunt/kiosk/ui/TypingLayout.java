package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// Lays out a page with a field: the field above, what was found under it, the keys low, where hands are.
final class TypingLayout {
    /// Part of the width that the field takes; the rest is for what can be done with it.
    private static final double FIELD = 0.5;

    /// The same where what was found has its only place beside it.
    private static final double NARROW_FIELD = 0.3;

    /// How many rows of answers must fit under the field before the question stands above it in words of its own.
    private static final double ROWS_BEFORE_LABEL = 2.5;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;
    private final Runnable keysReplaced;
    private final KeyboardMemory memory = new KeyboardMemory();
    private @Nullable LivePage page;

    /// @param keysReplaced told when other keys took the place of the ones that were there
    TypingLayout(Buttons buttons, Problems problems, Runnable keysReplaced) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
        this.keysReplaced = keysReplaced;
    }

    /// The page that was laid out last, when it has a field.
    Optional<LivePage> page() {
        return Optional.ofNullable(page);
    }

    void forget() {
        page = null;
    }

    /// A page with a field and keys.
    void lay(Sheet sheet, Box box, Element.Entry entry, List<Element> elements, View view) {
        double row = row();
        List<KeyboardLayout> layouts = KeyboardLayout.of(view);
        KeyboardSize size = KeyboardSize.in(reachable(box), row + tokens.gap(), layouts, tokens);
        // On a panel that hangs too high for all of it, all of it stands as low as it can.
        double least = Math.min(box.height(), row + tokens.gap() + size.height());
        Box reachable = box.below(Math.min(reachable(box).y() - box.y(), box.height() - least));
        reachable = labelled(sheet, box, reachable, entry, size.height() + row + 2 * tokens.gap());
        Box keysPlace = new Box(
                reachable.x() + Math.floor((reachable.width() - size.width()) / 2),
                reachable.bottom() - size.height(),
                size.width(),
                size.height());
        Box under = reachable.below(row + tokens.gap());
        Box foundPlace =
                new Box(under.x(), under.y(), under.width(), Math.max(0, keysPlace.y() - tokens.gap() - under.y()));
        Sheet besideField = new Sheet("beside-field");
        Sheet found = new Sheet("found");
        Line line = line(reachable, row, entry, elements, view);
        EntryField field = line.put(sheet);
        Box besidePlace = line.beside();
        sheet.put(besideField, besidePlace);
        sheet.put(found, foundPlace);
        KeyboardPane keys = new KeyboardPane(
                buttons, view, entry.text(), layouts, size, state(elements, entry, view), keysReplaced);
        sheet.put(keys, keysPlace);
        TypingPage typed = new TypingPage(
                buttons,
                problems,
                view,
                field,
                Optional.of(keys),
                new TypingPage.Places(besideField, besidePlace, found, foundPlace));
        typed.relay(elements);
        page = typed;
    }

    /// A page with a sheet and keys.
    void layLetter(Sheet sheet, Box box, Element.Letter letter, List<Element> elements, View view) {
        KeyboardState state = memory.of(letter.text(), keys(elements), view);
        page = new LetterLayout(buttons, problems, keysReplaced).lay(sheet, box, letter, elements, view, state);
    }

    private KeyboardState state(List<Element> elements, Element.Entry entry, View view) {
        return memory.of(entry.text(), keys(elements), view);
    }

    private static Keys keys(List<Element> elements) {
        return elements.stream()
                .filter(Element.Keyboard.class::isInstance)
                .map(e -> ((Element.Keyboard) e).keys())
                .findFirst()
                .orElse(Keys.WORDS);
    }

    /// What is left under a field without keys.
    Box underField(Box box) {
        return reachable(box).below(row() + tokens.gap());
    }

    /// The field and what can be done with it, without keys.
    void layField(Sheet sheet, Box box, Element.Entry entry, List<Element> elements, View view) {
        Box reachable = reachable(box);
        double row = row();
        Line line = line(reachable, row, entry, elements, view);
        EntryField field = line.put(sheet);
        Box besidePlace = line.beside();
        Sheet besideField = new Sheet("beside-field");
        sheet.put(besideField, besidePlace);
        Box nothing = new Box(reachable.x(), reachable.y(), 0, 0);
        TypingPage.Places places = new TypingPage.Places(besideField, besidePlace, new Sheet(), nothing);
        TypingPage typed = new TypingPage(buttons, problems, view, field, Optional.empty(), places);
        typed.relay(elements.stream().filter(Element.Action.class::isInstance).toList());
        page = typed;
    }

    /// A field and what is left beside it.
    private record Line(EntryField field, Box place, Box beside) {
        EntryField put(Sheet sheet) {
            return sheet.put(field, place);
        }
    }

    /// Where no answer has room under the field, the field is as narrow as it can be: the best one
    /// stands beside it.
    private Line line(Box box, double row, Element.Entry entry, List<Element> elements, View view) {
        EntryField field = new EntryField(entry, tokens, view.language().rightToLeft());
        double usual = Math.floor(box.width() * FIELD);
        double narrow = Math.max(field.leastWidth(), Math.floor(box.width() * NARROW_FIELD));
        boolean nothingFound = keys(elements) != Keys.WORDS;
        double small = nothingFound ? Math.max(narrow, box.width() - beside(elements)) : Math.min(usual, narrow);
        double width = hasRoomForAnswers(box, row, view) ? usual : small;
        if (!field.fits(width)) {
            problems.report("a field is too narrow for its words: "
                    + field.placeholder().words().text());
        }
        double from = width + tokens.gap();
        return new Line(
                field,
                new Box(box.x(), box.y(), width, row),
                new Box(box.x() + from, box.y(), box.width() - from, row));
    }

    /// What stands beside a field under which nothing is ever found, with the button that empties it.
    private double beside(List<Element> elements) {
        double actions = elements.stream()
                .filter(e -> e instanceof Element.Action a && a.rank() != Element.Action.Rank.INLINE)
                .mapToDouble(e ->
                        tokens.gap() + buttons.action((Element.Action) e).face().naturalWidth())
                .sum();
        return Math.ceil(actions + tokens.gap() + tokens.target());
    }

    /// The same answer with keys and without, so that the field stays as wide as it is.
    private boolean hasRoomForAnswers(Box reachable, double row, View view) {
        double above = row + tokens.gap();
        KeyboardSize size = KeyboardSize.in(reachable, above, KeyboardLayout.of(view), tokens);
        return reachable.height() - above - size.height() - tokens.gap() >= tokens.answer();
    }

    /// The question in words of its own, right above the field: where hands do not reach, or else where there is room.
    private Box labelled(Sheet sheet, Box box, Box reachable, Element.Entry entry, double taken) {
        Font font = tokens.heading();
        BidiText label = new BidiText(entry.label(), font, "heading");
        double height = label.prefHeight(box.width());
        double above = reachable.y() - box.y();
        if (above >= height) {
            sheet.put(label, new Box(box.x(), reachable.y() - height, box.width(), height));
            return reachable;
        }
        double left = reachable.height() - taken - height - tokens.gap();
        if (left < ROWS_BEFORE_LABEL * (tokens.target() + tokens.gap())) {
            return reachable;
        }
        sheet.put(label, new Box(reachable.x(), reachable.y(), reachable.width(), height));
        return reachable.below(height + tokens.gap());
    }

    private double row() {
        return Math.max(tokens.bar(), TypedLine.height(tokens.body()));
    }

    /// The part of this box that hands reach.
    Box reachable(Box box) {
        return box.below(Math.max(0, tokens.geometry().reachTop() - box.y()));
    }
}
