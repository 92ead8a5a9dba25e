package nl.buurtpunt.kiosk.guide;

import java.util.Locale;

/// Where help stands in the *hulpboom*: near by (root), in the city (trunk), specialised or national (crown).
public enum TreeLevel {
    ROOT,
    TRUNK,
    CROWN;

    /// Reads the word used in content files.
    ///
    /// @throws IllegalArgumentException for a word that is no level
    public static TreeLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// The key of the sentence that says it.
    public String sentenceKey() {
        return "service.level." + name().toLowerCase(Locale.ROOT);
    }
}
