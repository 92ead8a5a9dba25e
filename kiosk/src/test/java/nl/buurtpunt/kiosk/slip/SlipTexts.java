package nl.buurtpunt.kiosk.slip;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Rendered;

/// What somebody reads on a slip, without numbers, addresses, links and pictures.
final class SlipTexts {
    private SlipTexts() {}

    static List<String> texts(List<Block> blocks) {
        return rendered(blocks).stream().map(Rendered::text).toList();
    }

    static List<Rendered> rendered(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.InWords.class::isInstance)
                .map(it -> ((Block.InWords) it).words())
                .toList();
    }
}
