package nl.buurtpunt.kiosk.sync;

import java.time.Clock;
import java.util.Optional;
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

    /// Takes over the challenge the server sent; the counter starts again under a new one. An answer
    /// to a request that was signed before the present one was learned may bring an older one, after
    /// half a minute of waiting for news.
    ///
    /// @param signedWith the `Signature-Input` of the request that is answered; empty when it was not signed
    synchronized void learn(String received, Optional<String> signedWith) {
        boolean overtaken =
                signedWith.filter(it -> !it.contains("\"" + challenge + ".")).isPresent();
        if (!overtaken
                && !received.equals(challenge)
                && RequestNonce.parse(received + ".0").isPresent()) {
            challenge = received;
            counter = 0;
        }
    }
}
