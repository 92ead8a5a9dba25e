package nl.buurtpunt.server.kiosk;

import java.time.Instant;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// A key that asked to be let in and waits for staff.
public record PendingEnrolment(VerifyingKey key, Instant firstSeen, Instant lastSeen) {
    public EnrolmentCode code() {
        return EnrolmentCode.of(key);
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(key);
    }
}
