package nl.buurtpunt.kiosk.slip;

import java.awt.Rectangle;
import java.util.List;

/// A slip in dots, and where each of its blocks came to stand.
public record LaidOutSlip(SlipImage image, List<Placed> blocks) {
    public LaidOutSlip {
        blocks = List.copyOf(blocks);
    }

    /// A block on the paper.
    ///
    /// @param box the strip it takes, as wide as the paper
    /// @param ink the smallest box around what is drawn, measured on outlines and not on the picture;
    ///     beyond the paper if something were clipped
    public record Placed(Block block, Rectangle box, Rectangle ink) {}
}
