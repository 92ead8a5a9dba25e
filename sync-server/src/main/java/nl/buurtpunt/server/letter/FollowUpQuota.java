package nl.buurtpunt.server.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// How many letters may follow one letter from the public page in a day: whoever has one code must not use up the room
/// of all others, nor fill the disk. In memory only, and only of letters that are here. A clock that jumps either way
/// starts a new day.
final class FollowUpQuota {
    static final int A_DAY = 10;
    static final int REPEATS = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Map<String, Integer>> offered = new HashMap<>();
    private Instant started;

    FollowUpQuota(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /// Takes one, or the same one again, whose answer may have been lost; otherwise the seconds to
    /// wait.
    ///
    /// @param lookUpHash of the letter that is followed, which is here
    /// @param id of the letter that follows it
    /// @param shared takes one of what all who write share, or says how long to wait; not asked for
    ///     the same one again, once that took one
    synchronized OptionalInt take(String lookUpHash, String id, Supplier<OptionalInt> shared) {
        Instant now = clock.instant();
        Duration running = Duration.between(started, now);
        if (running.abs().compareTo(DAY) >= 0) {
            started = now;
            running = Duration.ZERO;
            offered.clear();
        }
        Map<String, Integer> known = offered.computeIfAbsent(lookUpHash, it -> new HashMap<>());
        int before = known.getOrDefault(id, 0);
        if (before == 0 ? known.size() < A_DAY : before < REPEATS) {
            OptionalInt wait = before == 0 ? shared.get() : OptionalInt.empty();
            if (wait.isEmpty()) {
                known.put(id, before + 1);
            }
            return wait;
        }
        long left = DAY.minus(running).toSeconds();
        return OptionalInt.of((int) Math.clamp(left, 1, DAY.toSeconds()));
    }
}
