package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SigningKey;
import org.junit.jupiter.api.Test;

class LetterSealTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void aLetterIsSealedWithACodeAndAnsweredForIt() throws Exception {
        OpeningKey server = openingKey();
        SigningKey status = SigningKey.generate(RANDOM);
        ReceiptCode code = ReceiptCode.random(RANDOM);
        SealedLetter letter;
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            letter = LetterSeal.seal(head(keys), text(), contact(), server.sealingKey());
        }

        SealedLetter received = SealedLetter.read(letter.bytes());
        assertThat(received).isEqualTo(letter);
        assertThat(LetterSeal.openText(received, server)).isEqualTo(text());
        assertThat(LetterSeal.openContact(received, server)).contains(contact());

        StatusMessage message = message();
        SealedStatus sealed = SealedStatus.seal(message, received.lookUpHash(), received.publicKey(), status);
        assertThat(sealed.verifiedBy(status.verifyingKey())).isTrue();
        try (ReceiptKeys keys =
                ReceiptKeys.derive(((ReceiptCode.Reading.Good) ReceiptCode.read(code.grouped())).code())) {
            assertThat(keys.open(sealed)).isEqualTo(message);
        }
    }

    @Test
    void theServersKeyFileOpensWhatWasSealedToItsPublishedKey() throws NoSuchAlgorithmException {
        var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        OpeningKey key = OpeningKey.ofPkcs8(pair.getPrivate().getEncoded());

        byte[] spki = pair.getPublic().getEncoded();
        assertThat(key.sealingKey().raw()).isEqualTo(Arrays.copyOfRange(spki, spki.length - 32, spki.length));
    }

    private static OpeningKey openingKey() {
        var raw = new byte[32];
        RANDOM.nextBytes(raw);
        return OpeningKey.ofRaw(raw);
    }

    private static LetterHead head(ReceiptKeys keys) {
        return new LetterHead(
                LetterId.make(1_700_000_000_000L, RANDOM), "kiosk-1", 1, keys.lookUpHash(), keys.publicKey(), 1);
    }

    private static LetterText text() {
        return new LetterText(LetterKind.IDEA, About.theCity(), "nl", "Een bankje in het park.", "2026-11-21", null);
    }

    private static LetterContact contact() {
        return new LetterContact("Bewoner", null, null);
    }

    private static StatusMessage message() {
        return new StatusMessage(
                3,
                "2026-11-21",
                "2026-12-05",
                List.of(new StatusMessage.Stage(StatusMessage.StageKind.RECEIVED, "2026-11-21", null)),
                List.of(),
                true);
    }
}
