package nl.buurtpunt.kiosk.guide;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/// What the clock on the city's wall says, when the kiosk has an idea of it.
public final class WallClock {
    /// A kiosk whose clock was never set believes it is 1970; a date before this says nothing.
    private static final int FIRST_YEAR = 2025;

    private WallClock() {}

    /// Day and time in the city; nothing when the kiosk's clock was never set.
    public static Optional<LocalDateTime> now(Clock clock, ZoneId zone) {
        return Optional.of(LocalDateTime.ofInstant(clock.instant(), zone)).filter(now -> now.getYear() >= FIRST_YEAR);
    }
}
