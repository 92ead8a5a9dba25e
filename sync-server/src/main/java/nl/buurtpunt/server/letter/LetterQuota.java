package nl.buurtpunt.server.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import nl.buurtpunt.protocol.Api;

/// Counts offers per kiosk and in total, in one step, before any work is done. In memory only; it knows
/// kiosks and no addresses. A clock that jumps either way starts a new hour.
final class LetterQuota {
    private static final Duration PERIOD = Duration.ofHours(1);

    private final LetterLimits limits;
    private final FollowUpQuota followUps;
    private final Clock clock;
    private final Map<String, Integer> taken = new HashMap<>();
    private Instant started;
    private int total;

    LetterQuota(LetterLimits limits, Clock clock) {
        this.limits = limits;
        this.followUps = new FollowUpQuota(clock);
        this.clock = clock;
        this.started = clock.instant();
    }

    /// The same for what follows a letter from the public page.
    OptionalInt follow(String lookUpHash, String id) {
        return followUps.take(lookUpHash, id, () -> take(Api.WEB_KIOSK));
    }

    /// Takes one; otherwise the seconds to wait, and nothing was taken.
    synchronized OptionalInt take(String kioskId) {
        Instant now = clock.instant();
        Duration running = Duration.between(started, now);
        if (running.abs().compareTo(PERIOD) >= 0) {
            started = now;
            running = Duration.ZERO;
            taken.clear();
            total = 0;
        }
        if (total >= limits.total() || taken.getOrDefault(kioskId, 0) >= limits.perKiosk()) {
            long left = PERIOD.minus(running).toSeconds();
            return OptionalInt.of((int) Math.clamp(left, 1, PERIOD.toSeconds()));
        }
        total++;
        taken.merge(kioskId, 1, Integer::sum);
        return OptionalInt.empty();
    }
}
