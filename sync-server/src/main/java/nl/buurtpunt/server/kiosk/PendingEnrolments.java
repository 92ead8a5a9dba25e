package nl.buurtpunt.server.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// The keys that wait for staff, in memory only: anyone may ask, so what they cause is bounded here, in one
/// step, before any work is done. No address is kept. A kiosk that is in keeps its place by asking again; a
/// flood only takes the places nobody holds.
public final class PendingEnrolments {
    /// Far more than kiosks are ever set up at one time.
    static final int MOST = 500;
    /// A waiting kiosk asks every few seconds; one that is silent for so long was switched off.
    static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final Clock clock;
    private final RateLimit newcomers;
    private final Map<String, PendingEnrolment> waiting = new LinkedHashMap<>();

    public PendingEnrolments(Clock clock) {
        this.clock = clock;
        // At this rate a flood cannot fill the room before its first keys are forgotten again.
        this.newcomers = new RateLimit(clock, 40, Duration.ofMinutes(1));
    }

    /// Whether a key that asks has a place.
    public enum Admission {
        NEW,
        KNOWN,
        FULL
    }

    /// Notes that this key asks, and gives it a place when there is one.
    public synchronized Admission admit(VerifyingKey key) {
        Instant now = clock.instant();
        PendingEnrolment known = waiting.get(key.spki());
        if (known != null) {
            waiting.put(key.spki(), new PendingEnrolment(key, known.firstSeen(), now));
            return Admission.KNOWN;
        }
        forgetSilent(now);
        if (waiting.size() >= MOST || !newcomers.take()) {
            return Admission.FULL;
        }
        waiting.put(key.spki(), new PendingEnrolment(key, now, now));
        return Admission.NEW;
    }

    /// Those with this code: more than one only when somebody searched for a key with the same code.
    public synchronized List<PendingEnrolment> withCode(EnrolmentCode code) {
        return all().stream().filter(it -> it.code().equals(code)).toList();
    }

    public synchronized Collection<PendingEnrolment> all() {
        forgetSilent(clock.instant());
        return waiting.values().stream()
                .sorted(Comparator.comparing(PendingEnrolment::firstSeen))
                .toList();
    }

    public synchronized void remove(VerifyingKey key) {
        waiting.remove(key.spki());
    }

    /// A clock that was set back must not keep anyone waiting for years, hence the distance and not the order.
    private void forgetSilent(Instant now) {
        waiting.values()
                .removeIf(it -> Duration.between(it.lastSeen(), now).abs().compareTo(FORGET_AFTER) > 0);
    }
}
