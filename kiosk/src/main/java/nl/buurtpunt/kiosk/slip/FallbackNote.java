package nl.buurtpunt.kiosk.slip;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;

/// Says on paper why some of its words are not in the reader's language.
final class FallbackNote {
    private FallbackNote() {}

    /// @param why in the reader's language; when even that is missing the mark before the words has to do
    static Optional<Block> of(List<Block> blocks, Rendered why) {
        boolean needed = blocks.stream()
                .anyMatch(
                        block -> block instanceof Block.InWords it && it.words().fallback());
        return needed && !why.fallback() ? Optional.of(new Block.Footer(why)) : Optional.empty();
    }
}
