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
        Font font = tokens.body();
        LetterLines lines =
                new LetterLines(run -> widthOf(run, rightToLeft), inner, font.getSize() * TypedArea.NARROWEST);
        lines.follow(quote.text().read().strip());
        double edge = Math.max(0, Math.ceil((ruler.height() - BidiText.lineHeight(font)) / 2));
        ruler.forget();
        int most = (int) Math.clamp((tallest - 2 * edge) / BidiText.lineHeight(font), 1, TOGETHER);
        for (int from = 0; from < lines.count(); from += most) {
            int to = Math.min(lines.count(), from + most);
            QuoteLines some = new QuoteLines(lines, from, to, font, rightToLeft, new QuoteLines.Measures(inner, edge));
            Sheet sheet = new Sheet();
            sheet.put(some, new Box(start, 0, inner, some.height()));
            some.layout();
            all.add(new Block(sheet, some.height()));
        }
        lines.forget();
        return all;
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
