package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Font;

/// Lays out a page of telephone numbers so that all of them are seen at once: who needs the police does not turn pages.
final class NumberGrid {
    private static final int FEWEST = 3;
    private static final List<Double> SIZES = List.of(2.6, 2.2, 1.8, 1.5, 1.25);

    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;

    NumberGrid(Buttons buttons, Problems problems) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
    }

    /// Puts the whole page on the sheet, numbers as large as that allows; answers false, and puts nothing, when this
    /// is no page of numbers or they do not all fit. A hint below the numbers is left out when there is no room.
    boolean lay(Sheet sheet, Box box, List<Element> elements) {
        List<Element.PhoneLine> numbers = elements.stream()
                .filter(Element.PhoneLine.class::isInstance)
                .map(Element.PhoneLine.class::cast)
                .toList();
        boolean others = elements.stream().anyMatch(e -> e instanceof Element.Fact || e instanceof Element.Choice);
        if (numbers.size() < FEWEST || others) {
            return false;
        }
        List<Block> above = blocks(elements.subList(0, elements.indexOf(numbers.getFirst())), box);
        List<Block> below = blocks(elements.subList(elements.indexOf(numbers.getLast()) + 1, elements.size()), box);
        List<Block> none = List.of();
        // A title makes way for numbers; a sentence that says what happened does not.
        boolean onlyTitle = elements.subList(0, elements.indexOf(numbers.getFirst())).stream()
                .allMatch(Element.Heading.class::isInstance);
        return layWith(sheet, box, numbers, above, below)
                || layWith(sheet, box, numbers, above, none)
                || (onlyTitle && layWith(sheet, box, numbers, none, none));
    }

    private boolean layWith(
            Sheet sheet, Box box, List<Element.PhoneLine> numbers, List<Block> above, List<Block> below) {
        Box rest = box.below(height(above)).above(height(below));
        for (double size : SIZES) {
            for (int columns = box.isLandscape() ? 2 : 1; columns >= 1; columns--) {
                if (layGrid(sheet, rest, numbers, tokens.strong(size), columns)) {
                    put(sheet, box, above);
                    put(sheet, rest.below(rest.height() + space()), below);
                    return true;
                }
            }
        }
        return false;
    }

    /// Rows as high as their words need, with what is left shared among them.
    private boolean layGrid(Sheet sheet, Box box, List<Element.PhoneLine> numbers, Font font, int columns) {
        double width = box.cell(0, 0, columns, 1, tokens.gap()).width();
        List<Cell> cells =
                numbers.stream().map(line -> new Cell(line, font, width)).toList();
        List<Double> heights = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += columns) {
            List<Cell> row = cells.subList(from, Math.min(cells.size(), from + columns));
            heights.add(row.stream().mapToDouble(Cell::height).max().orElse(0));
        }
        double needed = heights.stream().mapToDouble(h -> h + tokens.gap()).sum() - tokens.gap();
        if (needed > box.height() || !cells.stream().allMatch(Cell::isWhole)) {
            return false;
        }
        double more = (box.height() - needed) / heights.size();
        double y = box.y();
        for (int i = 0; i < cells.size(); i++) {
            double height = Math.floor(heights.get(i / columns) + more);
            double x = box.cell(i % columns, 0, columns, 1, tokens.gap()).x();
            sheet.put(cells.get(i).panel(height), new Box(x, y, width, height));
            y += i % columns == columns - 1 ? height + tokens.gap() : 0;
        }
        return true;
    }

    /// A number above the words that say when to call it.
    private final class Cell {
        private final Element.PhoneLine line;
        private final BidiText number;
        private final BidiText words;
        private final double inner;
        private final double side;
        private final double beside;

        Cell(Element.PhoneLine line, Font font, double width) {
            this.line = line;
            this.number = Blocks.number(line, font);
            this.words = new BidiText(line.label(), tokens.body(), "text");
            this.inner = width - 2 * tokens.padding();
            // Beside large digits a small picture would be overlooked by who cannot read the words.
            this.side = Math.max(tokens.icon(), Math.rint(font.getSize()));
            this.beside = line.icon().isEmpty() ? 0 : side + tokens.padding();
        }

        double height() {
            return number.prefHeight(inner - beside) + words.prefHeight(inner) + tokens.padding() / 2;
        }

        boolean isWhole() {
            return number.linesAt(inner - beside) == 1 && !words.oversizedAt(inner);
        }

        Sheet panel(double height) {
            Sheet panel = new Sheet("panel");
            double numberHeight = number.prefHeight(inner - beside);
            double wordsHeight = words.prefHeight(inner);
            double top = (height - numberHeight - wordsHeight) / 2;
            double pad = tokens.padding();
            if (beside > 0) {
                Node icon = Icons.of(line.icon(), side);
                double y = top + (numberHeight - side) / 2;
                panel.put(icon, new Box(pad, y, side, side));
            }
            panel.put(number, new Box(pad + beside, top, inner - beside, numberHeight));
            panel.put(words, new Box(pad, top + numberHeight, inner, wordsHeight));
            return panel;
        }
    }

    private List<Block> blocks(List<Element> elements, Box box) {
        Blocks set = new Blocks(buttons, problems);
        List<Block> blocks = new ArrayList<>();
        for (Element element : elements) {
            blocks.addAll(set.of(element, box.width(), box.height(), new Blocks.Numbers(false, 0)));
        }
        return blocks;
    }

    private double height(List<Block> blocks) {
        return blocks.stream().mapToDouble(b -> b.height() + space()).sum();
    }

    private void put(Sheet sheet, Box box, List<Block> blocks) {
        double y = box.y();
        for (Block block : blocks) {
            sheet.put(block.node(), new Box(box.x(), y, box.width(), block.height()));
            y += block.height() + space();
        }
    }

    private double space() {
        return tokens.compact() ? tokens.gap() * 0.4 : tokens.gap();
    }
}
