package nl.buurtpunt.kiosk.slip;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Says on paper why some of its words are not in the reader's language.
final class FallbackNote {
    private FallbackNote() {}

    /// @param why in the reader's language; when even that is missing the mark before the words has to do
    static Optional<Block> of(List<Block> blocks, Rendered why) {
        boolean needed = blocks.stream().flatMap(FallbackNote::words).anyMatch(Rendered::fallback);
        return needed && !why.fallback() ? Optional.of(new Block.Footer(why)) : Optional.empty();
    }

    private static Stream<Rendered> words(Block block) {
        return switch (block) {
            case Block.Brand(Rendered words) -> Stream.of(words);
            case Block.Title(Rendered words) -> Stream.of(words);
            case Block.Label(Rendered words) -> Stream.of(words);
            case Block.Paragraph(Rendered words) -> Stream.of(words);
            case Block.Strong(Rendered words) -> Stream.of(words);
            case Block.DateLine(Rendered words) -> Stream.of(words);
            case Block.Footer(Rendered words) -> Stream.of(words);
            case Block.PhoneLine _, Block.AddressLines _, Block.Link _, Block.QrPicture _, Block.Rule _ ->
                Stream.empty();
        };
    }
}
