package nl.buurtpunt.kiosk.guide;

import java.util.Map;

/// One human text with a value per language tag; empty when the guide says nothing here.
public record Text(Map<String, String> byLanguage) {
    private static final Text NONE = new Text(Map.of());

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// The text of a field that was left out.
    public static Text none() {
        return NONE;
    }

    /// A text that only exists in the source language so far.
    public static Text source(String text) {
        return new Text(Map.of(Language.SOURCE.tag(), text));
    }

    /// Whether there is nothing to show in any language.
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /// The text in this language, or else in the source language and then marked as a fallback.
    public Rendered in(Language language) {
        String own = byLanguage.get(language.tag());
        if (own != null) {
            return new Rendered(own, language, false);
        }
        return new Rendered(byLanguage.getOrDefault(Language.SOURCE.tag(), ""), Language.SOURCE, true);
    }
}
