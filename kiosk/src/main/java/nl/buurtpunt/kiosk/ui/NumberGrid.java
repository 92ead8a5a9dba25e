package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.guide.Rendered;

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
    ///
    /// @param spare what is free in the bar at the edge, for the one line that must be read
    boolean lay(Sheet sheet, Box box, List<Element> elements, Optional<Box> spare) {
        List<Element.PhoneLine> numbers = elements.stream()
                .filter(Element.PhoneLine.class::isInstance)
                .map(Element.PhoneLine.class::cast)
                .toList();
        boolean others = elements.stream().anyMatch(e -> e instanceof Element.Fact || e instanceof Element.Choice);
        if (numbers.size() < FEWEST || others) {
            return false;
        }
        List<Element> before = elements.subList(0, elements.indexOf(numbers.getFirst()));
        List<Element> after = elements.subList(elements.indexOf(numbers.getLast()) + 1, elements.size());
        List<Element> told =
                after.stream().filter(Element.Notice.class::isInstance).toList();
        List<Block> above = blocks(before, box);
        if (layWith(sheet, box, numbers, above, blocks(after, box))
                || layWith(sheet, box, numbers, above, blocks(told, box))
                || layWith(sheet, box, numbers, blocks(inOne(before), box), blocks(told, box))) {
            return true;
        }
        // A title makes way for numbers; a sentence that says what happened does not.
        boolean onlyTitle = before.stream().allMatch(Element.Heading.class::isInstance);
        return onlyTitle
                && ((!told.isEmpty() && layWith(sheet, box, numbers, List.of(), blocks(told, box)))
                        || layWithLine(sheet, box, numbers, told.isEmpty() ? before : told, spare));
    }

    /// What happened without its title, all its sentences in one; the same again where nothing happened.
    static List<Element> inOne(List<Element> before) {
        List<Element.Paragraph> sentences = before.stream()
                .filter(Element.Paragraph.class::isInstance)
                .map(Element.Paragraph.class::cast)
                .toList();
        boolean onlySentences =
                before.stream().allMatch(e -> e instanceof Element.Heading || e instanceof Element.Paragraph);
        if (sentences.isEmpty() || !onlySentences) {
            return before;
        }
        Rendered first = sentences.getFirst().text();
        String said = sentences.stream().map(s -> s.text().text()).collect(Collectors.joining(" "));
        boolean fallback = sentences.stream().anyMatch(s -> s.text().fallback());
        boolean oneLanguage =
                sentences.stream().allMatch(s -> s.text().language().equals(first.language()));
        return oneLanguage
                ? List.of(new Element.Paragraph(new Rendered(said, first.language(), fallback), true))
                : List.copyOf(sentences);
    }

    /// Nothing but numbers on the page, and in the bar the line that says what they are, or why there is no more.
    private boolean layWithLine(
            Sheet sheet, Box box, List<Element.PhoneLine> numbers, List<Element> lines, Optional<Box> spare) {
        Optional<BidiText> line = lines.stream()
                .flatMap(e -> e.spoken().stream())
                .findFirst()
                .map(words -> new BidiText(words, tokens.strong(), "heading"));
        boolean fits = line.isPresent()
                && spare.isPresent()
                && line.get().prefWidth(-1) <= spare.get().width();
        boolean mustBeRead = lines.stream().anyMatch(Element.Notice.class::isInstance);
        if ((mustBeRead && !fits) || !layWith(sheet, box, numbers, List.of(), List.of())) {
            return false;
        }
        if (fits) {
            Box bar = spare.get();
            double height = line.get().prefHeight(bar.width());
            sheet.put(line.get(), new Box(bar.x(), bar.y() + (bar.height() - height) / 2, bar.width(), height));
        }
        return true;
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
        double width = box.cell(0, 0, columns, 1, space()).width();
        List<Cell> cells =
                numbers.stream().map(line -> new Cell(line, font, width)).toList();
        List<Double> heights = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += columns) {
            List<Cell> row = cells.subList(from, Math.min(cells.size(), from + columns));
            heights.add(row.stream().mapToDouble(Cell::height).max().orElse(0));
        }
        double needed = heights.stream().mapToDouble(h -> h + space()).sum() - space();
        if (needed > box.height() || !cells.stream().allMatch(Cell::isWhole)) {
            return false;
        }
        double more = (box.height() - needed) / heights.size();
        double y = box.y();
        for (int i = 0; i < cells.size(); i++) {
            double height = Math.floor(heights.get(i / columns) + more);
            double x = box.cell(i % columns, 0, columns, 1, space()).x();
            sheet.put(cells.get(i).panel(height), new Box(x, y, width, height));
            y += i % columns == columns - 1 ? height + space() : 0;
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
            this.number = BidiText.digits(Blocks.digits(line), font, "number");
            this.words = new BidiText(line.label(), tokens.body(), "text");
            this.inner = width - 2 * pad();
            // Beside large digits a small picture would be overlooked by who cannot read the words.
            this.side = Math.max(tokens.icon(), Math.rint(font.getSize()));
            this.beside = line.icon().isEmpty() ? 0 : side + tokens.padding();
        }

        double height() {
            return number.prefHeight(inner - beside) + between() + words.prefHeight(inner) + tokens.padding();
        }

        boolean isWhole() {
            return number.linesAt(inner - beside) == 1 && !words.oversizedAt(inner);
        }

        Sheet panel(double height) {
            Sheet panel = new Sheet("panel");
            double numberHeight = number.prefHeight(inner - beside);
            double wordsHeight = words.prefHeight(inner);
            double top = (height - numberHeight - between() - wordsHeight) / 2;
            double pad = pad();
            if (beside > 0) {
                Node icon = Icons.of(line.icon(), side);
                double y = top + (numberHeight - side) / 2;
                panel.put(icon, new Box(pad, y, side, side));
            }
            panel.put(number, new Box(pad + beside, top, inner - beside, numberHeight));
            panel.put(words, new Box(pad, top + numberHeight + between(), inner, wordsHeight));
            return panel;
        }
    }

    private double pad() {
        return tokens.compact() ? tokens.padding() * 0.7 : tokens.padding();
    }

    /// Small letters stand close under a number by themselves; more is needed only where there is more room.
    private double between() {
        return tokens.compact() ? 0 : tokens.padding() * 0.4;
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

    /// Nobody touches a number: on a small panel less than a finger's gap keeps two of them apart.
    private double space() {
        return tokens.compact() ? tokens.gap() * 0.4 : tokens.gap();
    }
}
