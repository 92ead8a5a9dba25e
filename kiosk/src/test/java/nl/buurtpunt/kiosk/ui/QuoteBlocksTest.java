package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.junit.jupiter.api.Test;

class QuoteBlocksTest {
    private static final double WIDTH = 600;
    private static final String WORDS =
            "Zet twee banken in het park. ".repeat(40).strip();

    private final Tokens tokens = new Tokens(Panel.INCH_10.geometry(), FontFace.load());

    private List<Block> blocks(String words, double tallest) {
        TypedText typed = new TypedText(4_000);
        typed.insert(words);
        Buttons buttons = new Buttons(tokens, new TapGuard(() -> 0, Duration.ZERO, Duration.ZERO));
        var quote = new Element.Quote("pencil", Rendered.of("Uw brief", Language.SOURCE), typed);
        return new QuoteBlocks(tokens, new Blocks(buttons, new Problems())).of(quote, WIDTH, tallest);
    }

    /// The name of what was written, then line by line.
    private static List<String> read(Block block) {
        return nodes(block.node())
                .flatMap(node -> switch (node) {
                    case BidiText name -> Stream.of(name.words().text());
                    case QuoteLines lines -> lines.words().lines();
                    default -> Stream.empty();
                })
                .toList();
    }

    private static Stream<Node> nodes(Node node) {
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(QuoteBlocksTest::nodes))
                : Stream.of(node);
    }

    @Test
    void aNameStandsWithTheFirstLinesOfWhatItNames() {
        Fx.run(() -> {
            double tallest = 300;
            List<Block> blocks = blocks(WORDS, tallest);

            assertThat(read(blocks.getFirst())).startsWith("Uw brief").hasSizeGreaterThan(1);
            assertThat(blocks)
                    .hasSizeGreaterThan(2)
                    .allSatisfy(block -> assertThat(block.height()).isLessThanOrEqualTo(tallest));
            List<String> all =
                    blocks.stream().flatMap(block -> read(block).stream()).toList();
            assertThat(String.join(" ", all.subList(1, all.size()))).isEqualTo(WORDS);
        });
    }

    @Test
    void whereThereIsNoRoomForBothItStandsAlone() {
        Fx.run(() -> {
            List<Block> blocks = blocks("Twee banken.", BidiText.lineHeight(tokens.strong()) + 1);

            assertThat(read(blocks.getFirst())).containsExactly("Uw brief");
            assertThat(read(blocks.get(1))).containsExactly("Twee banken.");
        });
    }
}
