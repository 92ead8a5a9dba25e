package nl.buurtpunt.kiosk.slip;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Language;

/// What stands on a slip, from top to bottom: first the part for the resident, then what is for others.
public record Slip(List<Section> sections) {
    public Slip {
        sections = List.copyOf(sections);
    }

    /// A part in one language, which decides on which side its numbers and addresses stand.
    ///
    /// @param small for readers with good light and time: the person behind the desk
    public record Section(Language language, boolean small, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }
}
