package nl.buurtpunt.kiosk.store;

import java.util.Optional;

/// How many letters are in the file, and the one that waits longest.
///
/// @param oldestWaiting its id
public record LetterCounts(
        long waiting, long delivered, long quarantined, long purged, Optional<String> oldestWaiting) {}
