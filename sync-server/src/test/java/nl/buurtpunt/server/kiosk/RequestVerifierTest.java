package nl.buurtpunt.server.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.RequestNonce;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.server.api.SteppedClock;
import nl.buurtpunt.server.kiosk.RequestVerifier.Received;
import nl.buurtpunt.server.kiosk.RequestVerifier.Verdict;
import org.junit.jupiter.api.Test;

class RequestVerifierTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String URI = "https://server.example/v1/releases/current";

    private final InMemoryKioskStore kiosks = new InMemoryKioskStore();
    private final Challenges challenges = new Challenges(new SecureRandom(), new SteppedClock(NOW));
    private final RequestVerifier verifier = new RequestVerifier(kiosks, challenges);

    @Test
    void letsEveryKioskInAfterAllOfThemLostCountAtOnce() {
        List<SigningKey> keys = Stream.generate(() -> SigningKey.generate(new SecureRandom()))
                .limit(30)
                .toList();
        keys.forEach(it -> kiosks.save(Kiosk.confirmed(it.verifyingKey(), "voorbeeld-centrum", NOW)));
        String before = challenges.current();
        keys.forEach(it -> assertThat(ask(it, before, 500)).isInstanceOf(Verdict.Genuine.class));

        var handedOut = new ArrayList<String>();
        for (SigningKey key : keys) {
            assertThat(ask(key, before, 1))
                    .isInstanceOfSatisfying(Verdict.SignAgain.class, it -> handedOut.add(it.challenge()));
        }
        for (int i = 0; i < keys.size(); i++) {
            assertThat(ask(keys.get(i), handedOut.get(i), 1)).isInstanceOf(Verdict.Genuine.class);
        }
    }

    @Test
    void takesARequestOnlyOnce() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        kiosks.save(Kiosk.confirmed(key.verifyingKey(), "voorbeeld-centrum", NOW));
        String challenge = challenges.current();
        assertThat(ask(key, challenge, 1)).isInstanceOf(Verdict.Genuine.class);
        assertThat(ask(key, challenge, 1)).isInstanceOf(Verdict.SignAgain.class);
    }

    /// A kiosk asks from three threads.
    @Test
    void takesRequestsThatOvertookEachOtherOnceEach() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        kiosks.save(Kiosk.confirmed(key.verifyingKey(), "voorbeeld-centrum", NOW));
        String challenge = challenges.current();
        List<Integer> counters = IntStream.rangeClosed(1, 60).boxed().collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(counters, new Random(5));
        assertThat(counters).allMatch(it -> ask(key, challenge, it) instanceof Verdict.Genuine);
        assertThat(counters).allMatch(it -> ask(key, challenge, it) instanceof Verdict.SignAgain);
        assertThat(ask(key, challenge, 200)).isInstanceOf(Verdict.Genuine.class);
        assertThat(ask(key, challenge, 137)).isInstanceOf(Verdict.Genuine.class);
        assertThat(ask(key, challenge, 136)).as("too far behind to know").isInstanceOf(Verdict.SignAgain.class);
        assertThat(ask(key, challenge, 264)).isInstanceOf(Verdict.Genuine.class);
        assertThat(ask(key, challenge, 200)).isInstanceOf(Verdict.SignAgain.class);
    }

    /// Only the first of those that were on the way when the challenge changed may cost a challenge.
    @Test
    void makesNoNewChallengeForWhatANewerOneOvertook() {
        SigningKey key = SigningKey.generate(new SecureRandom());
        kiosks.save(Kiosk.confirmed(key.verifyingKey(), "voorbeeld-centrum", NOW));
        String old = challenges.current();
        ask(key, old, 100);
        assertThat(ask(key, old, 1)).isInstanceOf(Verdict.SignAgain.class);
        String now = challenges.current();
        assertThat(ask(key, now, 1)).isInstanceOf(Verdict.Genuine.class);

        assertThat(ask(key, old, 101)).isEqualTo(new Verdict.SignAgain(now));
        assertThat(challenges.current()).isEqualTo(now);
    }

    private Verdict ask(SigningKey key, String challenge, long counter) {
        String digest = ContentDigest.of(new byte[0]);
        var target = new RequestSignature.Target("GET", URI, digest);
        var signature = RequestSignature.sign(target, key, new RequestNonce(challenge, counter), NOW);
        return verifier.verify(
                new Received("GET", URI, digest, digest, signature.inputHeader(), signature.signatureHeader()));
    }
}
