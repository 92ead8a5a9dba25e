package nl.buurtpunt.kiosk.sync;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.Identity.Confirmation;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.IdentityChange;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.SignedText;

/// Makes the kiosk known: offers its key until staff confirm it, and starts its order floor at what the server
/// signed over the kiosk's own nonce, so that a kiosk in factory state accepts nothing older.
public final class Enrolment {
    private static final String ENROLMENT = "enrolment";

    private final OwnKey own;
    private final ServerLink link;
    private final KeyBook keys;
    private final IdentityStore identity;
    private final LinkJudge judge;
    private final List<Consumer<EnrolmentProgress>> listeners = new CopyOnWriteArrayList<>();
    private volatile EnrolmentProgress progress;

    Enrolment(OwnKey own, ServerLink link, KeyBook keys, IdentityStore identity, LinkJudge judge) {
        this.own = own;
        this.link = link;
        this.keys = keys;
        this.identity = identity;
        this.judge = judge;
        this.progress = identity.read()
                .confirmation()
                .<EnrolmentProgress>map(it -> new EnrolmentProgress.Confirmed(it.kioskId(), it.pointId()))
                .orElseGet(() -> new EnrolmentProgress.Waiting(own.code(), own.fingerprint(), false));
    }

    public EnrolmentProgress progress() {
        return progress;
    }

    /// Calls the listener at every change, on the thread of the loop.
    public void onChange(Consumer<EnrolmentProgress> listener) {
        listeners.add(listener);
    }

    /// Offers the key once and takes in what the server says. Empty when it answered.
    Optional<SyncOutcome> ask() {
        return switch (link.enrol(new EnrolmentRequest(own.key().verifyingKey(), own.nonce()))) {
            case Answer.None<EnrolmentState>(LinkTrouble trouble) -> Optional.of(judge.judge(trouble, ENROLMENT));
            case Answer.Got<EnrolmentState>(EnrolmentState state) -> {
                judge.journal().note(health -> health.connected(true));
                yield take(state);
            }
        };
    }

    /// The server turned a signed request away: what was confirmed no longer counts.
    void turnedAway(boolean revoked) {
        move(revoked ? revoked() : waiting());
    }

    private Optional<SyncOutcome> take(EnrolmentState state) {
        return switch (state.status()) {
            case PENDING -> {
                move(waiting());
                yield Optional.empty();
            }
            case REVOKED -> {
                move(revoked());
                yield Optional.empty();
            }
            case CONFIRMED -> confirm(state);
        };
    }

    private Optional<SyncOutcome> confirm(EnrolmentState state) {
        SignedText signed = Objects.requireNonNull(state.order(), "a confirmed state is whole");
        Optional<VerifyingKey> key = keys.releaseKey(signed.keyId());
        if (key.isEmpty()) {
            Optional<SyncOutcome> trouble = keys.reload();
            if (trouble.isPresent()) {
                return trouble;
            }
            key = keys.releaseKey(signed.keyId());
        }
        if (key.isEmpty()) {
            return refuse(RefusalReason.KEY, "key " + signed.keyId());
        }
        if (!signed.verifiedBy(key.get())) {
            return refuse(RefusalReason.SIGNATURE, "of the order");
        }
        try {
            OrderStatement statement = OrderStatement.parse(signed.text());
            return statement.nonce().equals(own.nonce())
                    ? keep(state, signed, statement)
                    : refuse(RefusalReason.SIGNATURE, "made over another nonce");
        } catch (MalformedWireException e) {
            return refuse(RefusalReason.MANIFEST, String.valueOf(e.getMessage()));
        }
    }

    /// A floor above the server's is kept: the server is shown it with the next question, and rises.
    private Optional<SyncOutcome> keep(EnrolmentState state, SignedText signed, OrderStatement statement) {
        var floor = new OrderFloor(HeldRelease.stored(statement.order()), Bytes.utf8(signed.headerValue()));
        if (identity.raiseFloor(floor) instanceof StoreTrouble trouble) {
            return Optional.of(judge.judge(trouble, ENROLMENT));
        }
        var confirmation =
                new Confirmation(Objects.requireNonNull(state.kioskId()), Objects.requireNonNull(state.pointId()));
        return switch (identity.keepConfirmation(confirmation)) {
            case StoreTrouble trouble -> Optional.of(judge.judge(trouble, ENROLMENT));
            case IdentityChange.Kept kept -> confirmed(confirmation);
            case IdentityChange.NotRising never -> confirmed(confirmation);
        };
    }

    private Optional<SyncOutcome> confirmed(Confirmation confirmation) {
        move(new EnrolmentProgress.Confirmed(confirmation.kioskId(), confirmation.pointId()));
        return Optional.empty();
    }

    private EnrolmentProgress waiting() {
        return new EnrolmentProgress.Waiting(own.code(), own.fingerprint(), true);
    }

    private EnrolmentProgress revoked() {
        return new EnrolmentProgress.Revoked(own.code(), own.fingerprint());
    }

    private void move(EnrolmentProgress next) {
        if (!next.equals(progress)) {
            progress = next;
            listeners.forEach(it -> it.accept(next));
        }
    }

    private Optional<SyncOutcome> refuse(RefusalReason reason, String detail) {
        return Optional.of(judge.refuse(reason, ENROLMENT, detail));
    }
}
