package nl.buurtpunt.server.kiosk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.OptionalLong;

/// The server's challenges, in memory only: after a restart none is known and every kiosk signs afresh. They are
/// numbered in the order they were made, so that "later" needs no clock.
public final class Challenges {
    private static final int HISTORY = 16;
    private static final Duration ROTATE_AFTER = Duration.ofMinutes(10);
    private static final int BYTES = 16;

    private record Challenge(long number, String text) {}

    private final SecureRandom random;
    private final Clock clock;
    private final Deque<Challenge> known = new ArrayDeque<>();
    private Instant made = Instant.EPOCH;
    private long number;

    public Challenges(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
        renew();
    }

    /// The one to sign with now.
    public synchronized String current() {
        if (Duration.between(made, clock.instant()).abs().compareTo(ROTATE_AFTER) > 0) {
            renew();
        }
        return known.getFirst().text();
    }

    /// One that was made after the one with this number, for a kiosk that lost count under that. The current one when
    /// it will do: a hundred kiosks that restart together must not push each other's challenges out.
    synchronized String above(long lost) {
        String current = current();
        return known.getFirst().number() > lost ? current : renew();
    }

    private String renew() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        known.addFirst(new Challenge(++number, text));
        if (known.size() > HISTORY) {
            known.removeLast();
        }
        made = clock.instant();
        return text;
    }

    /// Its number when it is one of the last we made.
    synchronized OptionalLong numberOf(String text) {
        return known.stream()
                .filter(it -> it.text().equals(text))
                .mapToLong(Challenge::number)
                .findFirst();
    }
}
