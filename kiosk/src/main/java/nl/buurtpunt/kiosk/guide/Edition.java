package nl.buurtpunt.kiosk.guide;

import java.time.Instant;

/// Which release a guide was read from.
///
/// @param order epoch and version in words, for the log and the maintenance page; never compared
/// @param builtIn only the emergency numbers that came with the program
public record Edition(String order, Instant created, Instant validUntil, boolean builtIn) {
    /// What the kiosk has before its first release, or when its release store is damaged.
    public static final Edition BUILT_IN = new Edition("built-in", Instant.EPOCH, Instant.MAX, true);

    /// Whether the makers promised this only until a moment that has passed.
    public boolean expired(Instant now) {
        return now.isAfter(validUntil);
    }
}
