package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.text.Font;

/// Lays out a page that is a sign: few words, as large as they fit, and below them what can be done.
final class SignboardLayout {
    /// From the largest that is still calm to the smallest there is.
    private static final List<Double> SCALES = List.of(2.6, 2.2, 1.9, 1.6, 1.35, 1.15, 1.0);

    private static final double GREAT = 2.2;
    private static final double PLAIN = 0.62;
    private static final double ICON = 2.6;

    /// Part of the page's height.
    private static final double MOST_FOR_A_BUTTON = 0.2;

    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;

    SignboardLayout(Buttons buttons, Problems problems) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
    }

    void lay(Sheet sheet, Box box, Element.Signboard board, List<Element> elements) {
        List<TouchButton> actions = elements.stream()
                .filter(Element.Action.class::isInstance)
                .map(e -> button((Element.Action) e))
                .toList();
        double high = Math.min(tokens.mainTarget() * 1.5, box.height() * MOST_FOR_A_BUTTON);
        double below = actions.size() * (Math.max(tokens.mainTarget(), high) + tokens.gap());
        Box words = box.above(below);
        List<Element.Signboard.Line> lines = new ArrayList<>(board.lines());
        Optional<Board> fitting = fitting(board, lines, words);
        while (fitting.isEmpty() && dropLeast(lines)) {
            fitting = fitting(board, lines, words);
        }
        if (fitting.isEmpty()) {
            problems.report("a signboard does not fit into " + words + ": "
                    + board.lines().size() + " lines");
        }
        fitting.orElseGet(() -> new Board(board.icon(), lines, 1, words.width()))
                .put(sheet, words, board.drift());
        double y = box.bottom() - below + tokens.gap();
        double each = actions.isEmpty() ? 0 : below / actions.size();
        for (TouchButton action : actions) {
            sheet.put(action, new Box(box.x(), y, box.width(), each - tokens.gap()));
            y += each;
        }
    }

    private Optional<Board> fitting(Element.Signboard board, List<Element.Signboard.Line> lines, Box box) {
        return SCALES.stream()
                .map(scale -> new Board(board.icon(), lines, scale, box.width()))
                .filter(b -> b.fits(box))
                .findFirst();
    }

    /// Where large letters have little room, what is said with fewer words too makes way.
    private static boolean dropLeast(List<Element.Signboard.Line> lines) {
        Optional<Element.Signboard.Line> least = lines.stream()
                .filter(line -> line.size() == Element.Signboard.Size.PLAIN)
                .findFirst();
        return lines.size() > 1 && least.filter(lines::remove).isPresent();
    }

    /// As wide as the page, so its words stand in the middle.
    private TouchButton button(Element.Action action) {
        return buttons.bar("action-" + action.id(), "main-action", action.icon(), action.label(), action.act());
    }

    /// The board at one size.
    private final class Board {
        private final List<BidiText> lines = new ArrayList<>();
        private final double icon;
        private final String picture;
        private final double width;
        private final double height;
        private final boolean whole;

        private Board(String picture, List<Element.Signboard.Line> words, double scale, double most) {
            words.forEach(line -> lines.add(set(line, scale, most)));
            this.picture = picture;
            this.icon = picture.isEmpty() ? 0 : Math.rint(tokens.icon() * ICON * scale / SCALES.getFirst());
            double widest = lines.stream()
                    .map(l -> l.prefWidth(-1))
                    .max(Comparator.naturalOrder())
                    .orElse(0.0);
            this.width = Math.min(most, Math.max(widest, icon));
            this.height = lines.stream().mapToDouble(l -> l.prefHeight(width)).sum()
                    + Math.max(0, lines.size() - 1) * space()
                    + (icon == 0 ? 0 : icon + space());
            this.whole = lines.stream().noneMatch(l -> l.oversizedAt(width));
        }

        /// Rather smaller than on two lines: a single word on the last one is hard to read from afar.
        private BidiText set(Element.Signboard.Line line, double scale, double most) {
            return SCALES.stream()
                    .filter(smaller -> smaller <= scale)
                    .map(smaller -> text(line, smaller))
                    .filter(text -> text.linesAt(most) == 1)
                    .findFirst()
                    .orElseGet(() -> text(line, scale));
        }

        private BidiText text(Element.Signboard.Line line, double scale) {
            boolean great = line.size() == Element.Signboard.Size.GREAT;
            return new BidiText(line.text(), font(line.size(), scale), great ? "great" : "heading", true);
        }

        private Font font(Element.Signboard.Size size, double scale) {
            return switch (size) {
                case GREAT -> tokens.strong(scale * GREAT);
                case LARGE -> tokens.strong(scale);
                case PLAIN -> tokens.body(Math.max(1, scale * PLAIN));
            };
        }

        private boolean fits(Box box) {
            return whole && height <= box.height();
        }

        private void put(Sheet sheet, Box box, Drift drift) {
            double x = box.x() + Math.max(0, box.width() - width) * (1 + drift.x()) / 2;
            double y = box.y() + Math.max(0, box.height() - height) * (1 + drift.y()) / 2;
            if (icon > 0) {
                Node node = Icons.of(picture, icon);
                node.getStyleClass().add("sign");
                sheet.put(node, new Box(x + (width - icon) / 2, y, icon, icon));
                y += icon + space();
            }
            for (BidiText line : lines) {
                double lineHeight = line.prefHeight(width);
                sheet.put(line, new Box(x, y, width, lineHeight));
                y += lineHeight + space();
            }
        }

        private double space() {
            return tokens.compact() ? tokens.gap() * 0.4 : tokens.gap();
        }
    }
}
