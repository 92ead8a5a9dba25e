package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/// Sets what a resident wrote under its name, in as many blocks as a page needs.
final class QuoteBlocks {
    /// More lines than this are not kept together.
    private static final int TOGETHER = 6;

    private final Tokens tokens;
    private final Blocks blocks;
    private final LineFlow ruler = new LineFlow();

    QuoteBlocks(Tokens tokens, Blocks blocks) {
        this.tokens = tokens;
        this.blocks = blocks;
    }

    List<Block> of(Element.Quote quote, double width, double tallest) {
        double start = tokens.icon() + tokens.padding();
        double inner = width - start;
        boolean rightToLeft = quote.label().language().rightToLeft();
        List<Block> all = new ArrayList<>(name(quote, start, inner, tallest));
        double named = all.getLast().height();
        Font font = tokens.body();
        LetterLines lines =
                new LetterLines(run -> widthOf(run, rightToLeft), inner, font.getSize() * TypedArea.NARROWEST);
        lines.follow(quote.text().read().strip());
        double edge = Math.max(0, Math.ceil((ruler.height() - BidiText.lineHeight(font)) / 2));
        ruler.forget();
        // A name at the end of a part would be the name of nothing.
        int beside = all.size() == 1 ? fitting(tallest - named, edge) : 0;
        int most = Math.max(1, fitting(tallest, edge));
        for (int from = 0, to; from < lines.count(); from = to) {
            boolean first = from == 0 && beside > 0;
            to = Math.min(lines.count(), from + (first ? beside : most));
            QuoteLines some = new QuoteLines(lines, from, to, font, rightToLeft, new QuoteLines.Measures(inner, edge));
            double above = first ? named : 0;
            Sheet sheet = new Sheet();
            if (first) {
                sheet.put(all.removeFirst().node(), new Box(0, 0, width, named));
            }
            sheet.put(some, new Box(start, above, inner, some.height()));
            some.layout();
            all.add(new Block(sheet, above + some.height()));
        }
        lines.forget();
        return all;
    }

    /// How many lines have room in so much height.
    private int fitting(double height, double edge) {
        return (int) Math.clamp((height - 2 * edge) / BidiText.lineHeight(tokens.body()), 0, TOGETHER);
    }

    private List<Block> name(Element.Quote quote, double start, double inner, double tallest) {
        List<Block> names = new ArrayList<>();
        for (Block part : blocks.split(new BidiText(quote.label(), tokens.strong(), "text"), inner, tallest)) {
            Sheet sheet = new Sheet();
            if (names.isEmpty()) {
                double icon = tokens.icon();
                sheet.put(Icons.of(quote.icon(), icon), new Box(0, (part.height() - icon) / 2, icon, icon));
            }
            sheet.put(part.node(), new Box(start, 0, inner, part.height()));
            names.add(new Block(sheet, part.height()));
        }
        return names;
    }

    private double widthOf(String run, boolean rightToLeft) {
        ruler.show(run, tokens.body(), LineFlow.fromRight(run, rightToLeft), rightToLeft);
        return ruler.width();
    }
}
