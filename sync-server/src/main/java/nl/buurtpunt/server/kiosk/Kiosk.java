package nl.buurtpunt.server.kiosk;

import java.time.Instant;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.jspecify.annotations.Nullable;

/// A kiosk that staff confirmed once. Its id is the id of its key, so a signature names its kiosk without a look-up
/// table of its own.
///
/// @param lastContact when it last asked for anything, to the minute; informative, the clock may have been wrong
/// @param releaseSeen the release it held then, as `epoch/version`
public record Kiosk(
        VerifyingKey key,
        String pointId,
        State state,
        Instant changed,
        @Nullable Instant lastContact,
        @Nullable String releaseSeen) {
    /// Whether it is let in.
    public enum State {
        CONFIRMED,
        REVOKED
    }

    public static Kiosk confirmed(VerifyingKey key, String pointId, Instant at) {
        return new Kiosk(key, pointId, State.CONFIRMED, at, null, null);
    }

    public Kiosk revoked(Instant at) {
        return new Kiosk(key, pointId, State.REVOKED, at, lastContact, releaseSeen);
    }

    public String id() {
        return key.keyId();
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    public EnrolmentCode code() {
        return EnrolmentCode.of(key);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(key);
    }
}
