package nl.buurtpunt.kiosk.guide;

import java.util.Locale;

/// What a resident pays for a call.
public enum PhoneCost {
    FREE,
    LOCAL,
    UNKNOWN;

    /// Reads the word used in content files; anything else is not known.
    public static PhoneCost of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "free" -> FREE;
            case "local" -> LOCAL;
            default -> UNKNOWN;
        };
    }

    /// The key of the sentence that says it.
    public String sentenceKey() {
        return "phone." + name().toLowerCase(Locale.ROOT);
    }
}
