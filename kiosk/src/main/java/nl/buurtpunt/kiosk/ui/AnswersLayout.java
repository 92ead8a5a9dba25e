package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Sets what was found while somebody types: as many answers as can be read calmly, the rest is a list of its own.
final class AnswersLayout {
    /// More than this is not read while typing.
    private static final int MOST = 6;

    /// With fewer than this the sentences make way for more names.
    private static final int FEWEST_WITH_SENTENCES = 3;

    /// Two columns only where each can hold a name and some of its sentence.
    private static final double NARROWEST_COLUMN_MM = 95;

    /// How much higher than it needs to be a row may become.
    private static final double MOST_STRETCH = 0.35;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;

    AnswersLayout(Buttons buttons, Problems problems) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
    }

    /// @return false when there was no room for any of it
    boolean lay(Sheet sheet, Box box, List<Element> elements) {
        List<Element.Choice> choices = elements.stream()
                .filter(Element.Choice.class::isInstance)
                .map(Element.Choice.class::cast)
                .toList();
        if (choices.isEmpty()) {
            return words(sheet, box, elements);
        }
        if (suggestions(choices)) {
            Box left = above(sheet, box, elements, tokens.bar());
            return chips(sheet, left, choices);
        }
        Box left = above(sheet, box, elements, 2 * tokens.target() + tokens.gap());
        return answers(sheet, left, choices);
    }

    static boolean suggestions(List<Element.Choice> choices) {
        return choices.stream().allMatch(c -> c.sentence().isEmpty());
    }

    /// Puts what is said about the choices above them, when this much height is then left for them.
    private Box above(Sheet sheet, Box box, List<Element> elements, double needed) {
        List<Element> words =
                elements.stream().filter(e -> !(e instanceof Element.Choice)).toList();
        List<Block> said = blocks(box, words);
        double height = heightOf(said);
        if (said.isEmpty() || box.height() - height < needed) {
            return box;
        }
        place(sheet, box, said);
        return box.below(height);
    }

    /// A sentence and a number instead of answers: all of it, or else only the first sentence, but
    /// never a part of it.
    private boolean words(Sheet sheet, Box box, List<Element> elements) {
        List<Element> sentence = elements.stream()
                .filter(Element.Paragraph.class::isInstance)
                .limit(1)
                .toList();
        for (List<Element> some : List.of(elements, sentence)) {
            List<Block> blocks = blocks(box, some);
            if (!blocks.isEmpty() && heightOf(blocks) - tokens.gap() <= box.height()) {
                place(sheet, box, blocks);
                return true;
            }
        }
        return false;
    }

    private List<Block> blocks(Box box, List<Element> elements) {
        Blocks blocks = new Blocks(buttons, problems);
        return elements.stream()
                .flatMap(
                        e -> blocks
                                .of(
                                        e,
                                        box.width(),
                                        Math.max(box.height(), tokens.target()),
                                        blocks.numbers(elements, false))
                                .stream())
                .toList();
    }

    private double heightOf(List<Block> blocks) {
        return blocks.stream().mapToDouble(b -> b.height() + tokens.gap()).sum();
    }

    private void place(Sheet sheet, Box box, List<Block> blocks) {
        double y = box.y();
        for (Block block : blocks) {
            sheet.put(block.node(), new Box(box.x(), y, box.width(), block.height()));
            y += block.height() + tokens.gap();
        }
    }

    /// Words to begin with, beside each other, as many as there is room for.
    boolean chips(Sheet sheet, Box box, List<Element.Choice> choices) {
        double x = box.x();
        double y = box.y();
        boolean any = false;
        double high = Math.max(tokens.target(), Math.min(tokens.bar(), box.height()));
        if (high < BidiText.lineHeight(tokens.body())) {
            return false;
        }
        for (Element.Choice choice : choices) {
            TouchButton chip =
                    buttons.bar("choice-" + choice.id(), "card", choice.icon(), choice.name(), choice.open());
            double width = Math.max(tokens.target(), chip.face().naturalWidth());
            if (x > box.x() && x + width > box.x() + box.width()) {
                x = box.x();
                y += high + tokens.gap();
            }
            if (y + high > box.bottom() || width > box.width()) {
                break;
            }
            sheet.put(chip, new Box(x, y, width, high));
            x += width + tokens.gap();
            any = true;
        }
        return any;
    }

    private boolean answers(Sheet sheet, Box box, List<Element.Choice> choices) {
        List<Element.Choice> first = choices.subList(0, Math.min(MOST, choices.size()));
        boolean two = tokens.geometry().mm(box.width()) / 2 > NARROWEST_COLUMN_MM;
        Optional<Arranged> best = Optional.empty();
        for (boolean sentences : List.of(true, false)) {
            for (int columns = 1; columns <= (two ? 2 : 1); columns++) {
                Arranged arranged = arranged(first, box, columns, sentences);
                if (best.isEmpty() || arranged.shown() > best.get().shown()) {
                    best = Optional.of(arranged);
                }
            }
            if (best.orElseThrow().shown() >= Math.min(FEWEST_WITH_SENTENCES, first.size())) {
                break;
            }
        }
        Arranged beside = besideEachOther(first, box);
        Arranged chosen = beside.shown() > best.orElseThrow().shown() ? beside : best.orElseThrow();
        chosen.place(sheet, box);
        return chosen.shown() > 0;
    }

    private record Placed(TouchButton button, Box box) {}

    /// @param rows how many rows the answers stand in
    private record Arranged(List<Placed> answers, int rows) {
        int shown() {
            return answers.size();
        }

        /// Shares some of the height that is left among the rows: a list that breathes is read sooner.
        void place(Sheet sheet, Box box) {
            double bottom =
                    answers.stream().mapToDouble(a -> a.box().bottom()).max().orElse(box.bottom());
            double most =
                    answers.stream().mapToDouble(a -> a.box().height()).min().orElse(0) * MOST_STRETCH;
            double more = Math.floor(Math.min(most, (box.bottom() - bottom) / Math.max(1, rows)));
            int row = -1;
            double top = Double.NEGATIVE_INFINITY;
            for (Placed answer : answers) {
                Box place = answer.box();
                row += place.y() > top ? 1 : 0;
                top = place.y();
                sheet.put(
                        answer.button(),
                        new Box(place.x(), place.y() + row * more, place.width(), place.height() + more));
            }
        }
    }

    /// Names only, each as wide as it is, in one row.
    private Arranged besideEachOther(List<Element.Choice> choices, Box box) {
        List<Placed> placed = new ArrayList<>();
        double x = box.x();
        for (Element.Choice choice : choices) {
            TouchButton button = buttons.answer("choice-" + choice.id(), choice.name(), none(choice), choice.open());
            double width = Math.max(tokens.target(), button.face().naturalWidth());
            double height = Math.max(tokens.target(), button.face().heightAt(width));
            if (x + width > box.x() + box.width() || height > box.height()) {
                break;
            }
            placed.add(new Placed(button, new Box(x, box.y(), width, height)));
            x += width + tokens.gap();
        }
        return new Arranged(placed, 1);
    }

    /// Row by row, each as high as its answers need, until the box is full.
    private Arranged arranged(List<Element.Choice> choices, Box box, int columns, boolean sentences) {
        double width = box.cell(0, 0, columns, 1, tokens.gap()).width();
        List<Placed> placed = new ArrayList<>();
        double y = box.y();
        for (int from = 0; from < choices.size(); from += columns) {
            List<TouchButton> row = choices.subList(from, Math.min(choices.size(), from + columns)).stream()
                    .map(c ->
                            buttons.answer("choice-" + c.id(), c.name(), sentences ? c.sentence() : none(c), c.open()))
                    .toList();
            double height = Math.max(
                    tokens.target(),
                    row.stream()
                            .mapToDouble(b -> b.face().heightAt(width))
                            .max()
                            .orElse(0));
            if (y + height > box.bottom() + 0.5
                    || row.stream().anyMatch(b -> !b.face().fits(width, height))) {
                break;
            }
            for (int i = 0; i < row.size(); i++) {
                Box cell = box.cell(i, 0, columns, 1, tokens.gap());
                placed.add(new Placed(row.get(i), new Box(cell.x(), y, width, height)));
            }
            y += height + tokens.gap();
        }
        return new Arranged(placed, Math.ceilDiv(placed.size(), columns));
    }

    private static Rendered none(Element.Choice choice) {
        return Element.nothing(choice.name().language());
    }
}
