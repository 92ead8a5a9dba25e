package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.key.SigningKey;
import org.junit.jupiter.api.Test;

/// The challenge and the counter under which requests of several threads are signed.
final class RequestSignerTest {
    private static final String OLD = "oldoldoldoldoldoldoldo";
    private static final String NEW = "newnewnewnewnewnewnewn";

    private final RequestSigner signer = new RequestSigner(SigningKey.generate(new SecureRandom()), Clock.systemUTC());

    private RequestSignature sign() {
        String digest = ContentDigest.of(new byte[0]);
        return signer.sign(new RequestSignature.Target("GET", "https://server.example/v1/statuses", digest));
    }

    private static Optional<String> input(RequestSignature signature) {
        return Optional.of(signature.inputHeader());
    }

    @Test
    void countsAfreshUnderANewChallenge() {
        signer.learn(OLD, input(sign()));
        assertThat(sign().nonce().text()).isEqualTo(OLD + ".1");
        signer.learn(NEW, input(sign()));
        signer.learn(NEW, input(sign()));
        assertThat(sign().nonce().text()).isEqualTo(NEW + ".2");
    }

    /// News of releases is waited for half a minute, and its answer brings the challenge of before.
    @Test
    void learnsNothingOfAnAnswerThatIsOlderThanWhatItKnows() {
        signer.learn(OLD, Optional.empty());
        RequestSignature waiting = sign();
        signer.learn(NEW, input(sign()));
        sign();
        signer.learn(OLD, input(waiting));
        assertThat(sign().nonce().text()).isEqualTo(NEW + ".2");
    }
}
