package nl.buurtpunt.kiosk.sync;

import java.time.Clock;
import nl.buurtpunt.protocol.identity.RequestNonce;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.identity.RequestSignature.Target;
import nl.buurtpunt.protocol.key.SigningKey;

/// Signs requests with the kiosk's key under the server's challenge of the moment. The clock gives only
/// `created`, which nobody judges.
final class RequestSigner {
    /// No server ever gave this one: the first request is answered with a real challenge.
    private static final String NO_CHALLENGE = "A".repeat(22);

    private final SigningKey key;
    private final Clock clock;
    private String challenge = NO_CHALLENGE;
    private long counter;

    RequestSigner(SigningKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    synchronized RequestSignature sign(Target target) {
        counter++;
        return RequestSignature.sign(target, key, new RequestNonce(challenge, counter), clock.instant());
    }

    /// Takes over the challenge the server sent; the counter starts again under a new one.
    synchronized void learn(String received) {
        if (!received.equals(challenge) && RequestNonce.parse(received + ".0").isPresent()) {
            challenge = received;
            counter = 0;
        }
    }
}
