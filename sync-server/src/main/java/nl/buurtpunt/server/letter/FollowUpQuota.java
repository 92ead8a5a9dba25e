package nl.buurtpunt.server.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How many letters may follow one letter from the public page in a day: whoever has one code must not use up the room
/// of all others, nor fill the disk. In memory only, and only of letters that are here. A clock that jumps either way
/// starts a new day.
final class FollowUpQuota {
    static final int A_DAY = 10;
    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Set<String>> offered = new HashMap<>();
    private Instant started;

    FollowUpQuota(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /// Takes one, the same one any number of times; otherwise the seconds to wait.
    ///
    /// @param lookUpHash of the letter that is followed, which is here
    /// @param id of the letter that follows it
    synchronized OptionalInt take(String lookUpHash, String id) {
        Instant now = clock.instant();
        Duration running = Duration.between(started, now);
        if (running.abs().compareTo(DAY) >= 0) {
            started = now;
            running = Duration.ZERO;
            offered.clear();
        }
        Set<String> known = offered.computeIfAbsent(lookUpHash, it -> new HashSet<>());
        if (known.contains(id) || known.size() < A_DAY) {
            known.add(id);
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.clamp(DAY.minus(running).toSeconds(), 1, DAY.toSeconds()));
    }
}
