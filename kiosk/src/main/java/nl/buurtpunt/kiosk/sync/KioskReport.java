package nl.buurtpunt.kiosk.sync;

import java.util.List;

/// What the maintenance page tells of this kiosk, for staff at a distance. Longer values are cut: nobody's letter fits.
///
/// @param made by this kiosk's clock, ISO 8601
public record KioskReport(String made, List<Fact> facts, List<Trouble> troubles) {
    public KioskReport {
        facts = List.copyOf(facts);
        troubles = List.copyOf(troubles);
    }

    /// @param name lower-case letters, digits, dots and dashes
    public record Fact(String name, String value) {}

    public record Trouble(String code, String words, long count, String last) {}
}
