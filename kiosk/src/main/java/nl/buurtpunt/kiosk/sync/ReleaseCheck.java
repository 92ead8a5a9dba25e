package nl.buurtpunt.kiosk.sync;

import java.util.Optional;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

/// Decides whether an offered release may be fetched: its signature over the bytes received, by a key in use,
/// and an order that rises. Nothing of it is believed before.
final class ReleaseCheck {
    private final KeyBook keys;
    private final IdentityStore identity;
    private final LinkJudge judge;

    ReleaseCheck(KeyBook keys, IdentityStore identity, LinkJudge judge) {
        this.keys = keys;
        this.identity = identity;
        this.judge = judge;
    }

    sealed interface Verdict {
        /// @param order the server's signed statement of it, to be kept with the floor
        record Good(HeldRelease release, SignedText order) implements Verdict {}

        record Bad(SyncOutcome outcome) implements Verdict {}

        /// The delta did not fit what is held: ask for the whole manifest.
        record Misfit(String detail) implements Verdict {}
    }

    Verdict check(CurrentRelease offered, Optional<HeldRelease> held) {
        SignedText signed;
        try {
            signed = offered.signedManifest(held.map(it -> it.signed().text()).orElse(null));
        } catch (MalformedWireException e) {
            return new Verdict.Misfit(String.valueOf(e.getMessage()));
        }
        String claimed = claimedOrder(offered.order());
        Optional<VerifyingKey> key = keys.releaseKey(signed.keyId());
        if (key.isEmpty()) {
            Optional<SyncOutcome> trouble = keys.reload();
            if (trouble.isPresent()) {
                return new Verdict.Bad(trouble.get());
            }
            key = keys.releaseKey(signed.keyId());
        }
        if (key.isEmpty()) {
            return bad(RefusalReason.KEY, claimed, "key " + signed.keyId());
        }
        if (!signed.verifiedBy(key.get())) {
            return bad(RefusalReason.SIGNATURE, claimed, "of the manifest");
        }
        return checkSigned(signed, offered.order(), key.get(), held);
    }

    private Verdict checkSigned(SignedText signed, SignedText statement, VerifyingKey key, Optional<HeldRelease> held) {
        Manifest manifest;
        try {
            manifest = Manifest.parse(signed.text());
        } catch (MalformedWireException e) {
            return bad(RefusalReason.MANIFEST, Refusal.UNKNOWN_RELEASE, String.valueOf(e.getMessage()));
        }
        String release = manifest.order().toString();
        if (!statement.verifiedBy(key) || !claimedOrder(statement).equals(release)) {
            return bad(RefusalReason.SIGNATURE, release, "of the order");
        }
        ReleaseOrder floor = identity.read()
                .floor()
                .map(OrderFloor::order)
                .map(HeldRelease::order)
                .orElse(ReleaseOrder.NONE);
        if (floor.isAbove(manifest.order())) {
            return bad(RefusalReason.ORDER, release, "this kiosk has seen " + floor);
        }
        if (held.isPresent() && !manifest.order().isAbove(held.get().manifest().order())) {
            return bad(
                    RefusalReason.ORDER,
                    release,
                    "this kiosk holds " + held.get().order());
        }
        return new Verdict.Good(new HeldRelease(manifest, signed), statement);
    }

    private Verdict bad(RefusalReason reason, String release, String detail) {
        return new Verdict.Bad(judge.refuse(reason, release, detail));
    }

    /// What the statement says, believed or not: good enough to name the release in a log line.
    private static String claimedOrder(SignedText statement) {
        try {
            return OrderStatement.parse(statement.text()).order().toString();
        } catch (MalformedWireException e) {
            return Refusal.UNKNOWN_RELEASE;
        }
    }
}
