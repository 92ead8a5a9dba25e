package nl.buurtpunt.kiosk.store;

import java.time.Instant;

/// What the server said when it took a letter.
///
/// @param epoch of its database @param taken how many letters it ever took from this kiosk
/// @param serverTime by its clock
public record Acknowledged(String epoch, long taken, Instant serverTime) {}
