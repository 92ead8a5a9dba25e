package nl.buurtpunt.kiosk.ui;

import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;

/// What a screen is asked to show itself from: one release, one language.
public record View(Guide guide, Language language) {
    /// A sentence of the interface in the resident's language.
    public Rendered say(String key, Object... arguments) {
        return guide.sentences().say(key, language, arguments);
    }

    /// No words, where an element can do without.
    public Rendered nothing() {
        return Element.nothing(language);
    }
}
