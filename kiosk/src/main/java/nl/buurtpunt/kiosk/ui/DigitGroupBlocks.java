package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Sets a code in groups of digits: as large as there is room for, and rather on two lines than small.
final class DigitGroupBlocks {
    private final Tokens tokens;
    private final Problems problems;
    private final Blocks blocks;

    DigitGroupBlocks(Tokens tokens, Problems problems, Blocks blocks) {
        this.tokens = tokens;
        this.problems = problems;
        this.blocks = blocks;
    }

    List<Block> of(Element.DigitGroups code, double width, double tallest, boolean huge) {
        double inner = width - 2 * tokens.padding();
        BidiText label = new BidiText(code.label(), tokens.strong(), "text");
        double room = tallest - tokens.padding();
        Optional<List<BidiText>> together = lines(code, inner, room - label.prefHeight(inner), huge);
        if (together.isPresent()) {
            List<BidiText> all = new ArrayList<>(List.of(label));
            all.addAll(together.get());
            return List.of(panel(all, inner));
        }
        // Letters so large that a name and four groups are higher than the page.
        List<Block> apart = new ArrayList<>(blocks.split(label, width, tallest));
        Optional<List<BidiText>> alone = lines(code, inner, room, huge);
        if (alone.isEmpty()) {
            problems.report("a code has no room on " + Math.round(inner) + " x " + Math.round(room) + " px");
        }
        apart.add(panel(alone.orElseGet(() -> lines(code, tokens.strong(), 1)), inner));
        return apart;
    }

    /// The largest digits that fit; none when even the smallest do not.
    private Optional<List<BidiText>> lines(Element.DigitGroups code, double width, double height, boolean huge) {
        Stream<Font> fonts = huge
                ? Stream.of(tokens.hugeNumber(), tokens.number(), tokens.strong())
                : Stream.of(tokens.number(), tokens.strong());
        int all = Math.max(1, code.groups().size());
        return fonts.flatMap(font -> Stream.of(all, Math.max(1, all / 2), 1).map(onOne -> lines(code, font, onOne)))
                .filter(lines -> lines.stream().allMatch(line -> line.prefWidth(-1) <= width))
                .filter(lines -> height(lines, width) <= height)
                .findFirst();
    }

    private static List<BidiText> lines(Element.DigitGroups code, Font font, int onOne) {
        List<BidiText> lines = new ArrayList<>();
        for (int i = 0; i < code.groups().size(); i += onOne) {
            int end = Math.min(code.groups().size(), i + onOne);
            String digits = LeftToRight.mark(String.join(" ", code.groups().subList(i, end)));
            lines.add(new BidiText(new Rendered(digits, code.label().language(), false), font, "number"));
        }
        return lines;
    }

    private static double height(List<BidiText> lines, double width) {
        return lines.stream().mapToDouble(line -> line.prefHeight(width)).sum();
    }

    private Block panel(List<BidiText> lines, double inner) {
        double pad = tokens.padding();
        Sheet sheet = new Sheet("panel");
        double y = pad / 2;
        for (BidiText line : lines) {
            double height = line.prefHeight(inner);
            sheet.put(line, new Box(pad, y, inner, height));
            y += height;
        }
        return new Block(sheet, y + pad / 2);
    }
}
