package nl.buurtpunt.kiosk.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.LetterCounts;
import nl.buurtpunt.kiosk.store.RefusedLetter;
import nl.buurtpunt.kiosk.store.StoreHealth;

/// How the letters fare, for maintenance and for staff at a distance: numbers and reasons, nothing of what is in them.
///
/// @param lastAcknowledgement by the server's clock
/// @param refused the oldest of those the server does not take
/// @param health of the file they are in
public record LetterReport(
        LetterCounts counts, Optional<Instant> lastAcknowledgement, List<RefusedLetter> refused, StoreHealth health) {
    public static final LetterReport NONE = new LetterReport(
            new LetterCounts(0, 0, 0, 0, Optional.empty()), Optional.empty(), List.of(), new StoreHealth.Sound());

    public LetterReport {
        refused = List.copyOf(refused);
    }

    LetterReport with(StoreHealth now) {
        return new LetterReport(counts, lastAcknowledgement, refused, now);
    }

    /// When the letter that waits longest was written, by the clock of this kiosk, which may be wrong.
    public Optional<Instant> oldestWaiting() {
        return counts.oldestWaiting()
                .map(id -> id.replace("-", ""))
                .filter(digits -> digits.matches("[0-9a-f]{32}"))
                .map(digits -> Instant.ofEpochMilli(Long.parseLong(digits.substring(0, 12), 16)));
    }
}
