package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.TreeLevel;

/// One part of the *hulpboom*.
///
/// @param sentences what is there, from the fullest to the shortest
/// @param always what is said even where there is no room for any of these; may be empty
/// @param open empty when nothing is there to choose from
public record Branch(
        TreeLevel level, Rendered name, List<Rendered> sentences, Rendered always, Optional<Runnable> open) {
    public Branch {
        sentences = List.copyOf(sentences);
    }

    /// All that is there.
    public Rendered sentence() {
        return sentences.getFirst();
    }
}
