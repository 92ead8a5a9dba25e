package nl.buurtpunt.kiosk.guide;

import java.util.Locale;

/// How sure the makers of the guide are of a fact.
public enum Confidence {
    VERIFIED,
    WELL_KNOWN,
    REPORT,
    UNVERIFIED;

    /// Reads the word used in content files; an unknown word counts as not verified.
    public static Confidence of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "verified" -> VERIFIED;
            case "well-known" -> WELL_KNOWN;
            case "report" -> REPORT;
            default -> UNVERIFIED;
        };
    }

    /// Whether a number or address with this confidence may be shown to a resident.
    public boolean isConfirmed() {
        return this == VERIFIED || this == WELL_KNOWN;
    }
}
