package nl.buurtpunt.kiosk.simulator;

import java.nio.file.Path;
import java.util.Optional;

/// What a visit is to do: always to walk through the guide; before it to write a letter, and after it to read the
/// answer to one.
///
/// @param folder where pictures, slips and report go
/// @param letter the words to be written: a real letter, that goes to whoever reads them in this city
/// @param slip of a letter that was written before; without it the answer is that to this visit's letter
/// @param answer words that are to be found in the answer
public record VisitPlan(Path folder, Optional<InLanguage> letter, Optional<InLanguage> slip, Optional<Path> answer) {
    /// A file, and the language in which the panel is used with it.
    public record InLanguage(String tag, Path file) {}

    /// Only through the guide.
    public static VisitPlan walk(Path folder) {
        return new VisitPlan(folder, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Whether it can be carried out: an answer is that to some letter.
    public boolean makesSense() {
        return answer.isPresent() ? letter.isPresent() || slip.isPresent() : slip.isEmpty();
    }

    /// The slip with the code of this visit's own letter.
    Path ownSlip(String tag) {
        return folder.resolve(Visit.RECEIPT.formatted(tag) + ".png");
    }
}
