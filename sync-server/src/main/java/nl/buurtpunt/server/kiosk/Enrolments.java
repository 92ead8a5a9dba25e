package nl.buurtpunt.server.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.jspecify.annotations.Nullable;

/// Lets kiosks in: they ask, staff confirm, staff revoke. The same key is the same enrolment however often it asks.
public final class Enrolments {
    private static final int RETRY_SECONDS = 30;

    private final KioskStore store;
    private final PendingEnrolments pending;
    private final OrderSigner orders;
    private final PointRegister points;
    private final Revocations revocations;
    private final Clock clock;
    private final RateLimit questions;

    public Enrolments(
            KioskStore store, OrderSigner orders, PointRegister points, Revocations revocations, Clock clock) {
        this.store = store;
        this.pending = new PendingEnrolments(clock);
        this.orders = orders;
        this.points = points;
        this.revocations = revocations;
        this.clock = clock;
        this.questions = new RateLimit(clock, 200, Duration.ofSeconds(1));
    }

    /// Answers a kiosk that asks for its place; anyone may ask, so all of them together are limited.
    public EnrolmentAnswer enrol(EnrolmentRequest request) {
        if (!questions.take()) {
            return new EnrolmentAnswer.TooMany(1);
        }
        VerifyingKey key = request.publicKey();
        Optional<Kiosk> known = known(key);
        if (known.isPresent() && known.get().isConfirmed()) {
            return new EnrolmentAnswer.Known(confirmedState(known.get(), request.nonce()));
        }
        EnrolmentState state = known.isPresent() ? EnrolmentState.revoked() : EnrolmentState.pending();
        return switch (pending.admit(key)) {
            case NEW -> new EnrolmentAnswer.Admitted(state);
            case KNOWN -> new EnrolmentAnswer.Known(state);
            case FULL -> new EnrolmentAnswer.TooMany(RETRY_SECONDS);
        };
    }

    private EnrolmentState confirmedState(Kiosk kiosk, String nonce) {
        return orders.signOrder(nonce)
                .map(it -> EnrolmentState.confirmed(kiosk.id(), kiosk.pointId(), it))
                // Confirmed, but the keys are gone (a half-restored data folder): it can only wait.
                .orElseGet(EnrolmentState::pending);
    }

    /// Confirms the kiosk that shows this code, for a point of the guide. A revoked kiosk that asks again may be
    /// confirmed again: somebody stands before it and typed what it shows.
    ///
    /// @param fingerprint as read from the kiosk's screen; needed only when several keys share the code
    public ConfirmResult confirm(String typedCode, String pointId, @Nullable String fingerprint) {
        Optional<EnrolmentCode> code = EnrolmentCode.parse(typedCode);
        if (code.isEmpty()) {
            return new ConfirmResult.NotACode(typedCode);
        }
        var known = points.points();
        if (!known.containsKey(pointId)) {
            return new ConfirmResult.NoSuchPoint(pointId, known);
        }
        if (orders.signOrder("0".repeat(16)).isEmpty()) {
            return new ConfirmResult.NoKeysPublished();
        }
        List<VerifyingKey> keys = keysShowing(code.get());
        List<VerifyingKey> chosen = keys.stream()
                .filter(it -> fingerprint == null || hasFingerprint(it, fingerprint))
                .toList();
        if (keys.isEmpty()) {
            return new ConfirmResult.NobodyShowsThisCode();
        }
        if (chosen.size() != 1) {
            return new ConfirmResult.CompareFingerprint(
                    keys.stream().map(Fingerprint::of).toList());
        }
        return confirm(chosen.getFirst(), pointId);
    }

    private synchronized ConfirmResult confirm(VerifyingKey key, String pointId) {
        Optional<Kiosk> known = known(key).filter(Kiosk::isConfirmed);
        if (known.isPresent()) {
            return known.get().pointId().equals(pointId)
                    ? new ConfirmResult.AlreadyConfirmed(known.get())
                    : new ConfirmResult.ConfirmedElsewhere(known.get());
        }
        var kiosk = Kiosk.confirmed(key, pointId, clock.instant());
        store.save(kiosk);
        pending.remove(key);
        return new ConfirmResult.Confirmed(kiosk);
    }

    /// Those that wait, and those confirmed already: confirming twice is no mistake.
    private List<VerifyingKey> keysShowing(EnrolmentCode code) {
        var keys = new ArrayList<>(
                pending.withCode(code).stream().map(PendingEnrolment::key).toList());
        store.all().stream()
                .filter(it -> it.isConfirmed() && it.code().equals(code))
                .map(Kiosk::key)
                .filter(it -> !keys.contains(it))
                .forEach(keys::add);
        return keys;
    }

    private static boolean hasFingerprint(VerifyingKey key, String typed) {
        String plain = typed.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
        return String.join("", Fingerprint.of(key).groups()).equals(plain);
    }

    /// Revokes at once: whoever keeps it waiting is told. Empty when there is no such kiosk.
    public synchronized Optional<Kiosk> revoke(String kioskId) {
        Optional<Kiosk> kiosk = store.find(kioskId);
        if (kiosk.isPresent() && kiosk.get().isConfirmed()) {
            kiosk = kiosk.map(it -> it.revoked(clock.instant()));
            store.save(kiosk.get());
        }
        kiosk.ifPresent(it -> revocations.announce(it.id()));
        return kiosk;
    }

    public List<Kiosk> kiosks() {
        return store.all();
    }

    public Collection<PendingEnrolment> waiting() {
        return pending.all();
    }

    /// By key and not by id alone: an id is short enough to be searched for.
    private Optional<Kiosk> known(VerifyingKey key) {
        return store.find(key.keyId()).filter(it -> it.key().equals(key));
    }
}
