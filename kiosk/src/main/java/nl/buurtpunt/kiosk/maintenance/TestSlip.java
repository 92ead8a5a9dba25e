package nl.buurtpunt.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.slip.Block;
import nl.buurtpunt.kiosk.slip.Slip;

/// A slip that shows whether the printer does all that slips need: every script, large digits, the whole width.
public final class TestSlip {
    private TestSlip() {}

    /// @param made when, for the person who compares it with the clock on the wall
    public static Slip of(Guide guide, String made) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(guide.sentences().say("maintenance.test-slip", Language.SOURCE)));
        for (Language language : guide.city().languages()) {
            blocks.add(new Block.Paragraph(guide.sentences().say("idle.invite", language)));
        }
        blocks.add(new Block.PhoneLine("0123 456 789"));
        blocks.add(new Block.Rule());
        blocks.add(new Block.DateLine(Rendered.of(made, Language.SOURCE)));
        return new Slip(List.of(new Slip.Section(Language.SOURCE, false, blocks)));
    }
}
