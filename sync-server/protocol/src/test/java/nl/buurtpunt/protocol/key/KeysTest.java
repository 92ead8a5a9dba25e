package nl.buurtpunt.protocol.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import nl.buurtpunt.protocol.MalformedWireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    private static final SigningKey KEY = SigningKey.generate(new SecureRandom());

    @Test
    void signsAsInTheTestVectorsOfRfc8032() {
        HexFormat hex = HexFormat.of();
        SigningKey key =
                SigningKey.ofSeed(hex.parseHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7"));
        byte[] message = hex.parseHex("af82");

        assertThat(hex.formatHex(key.verifyingKey().raw()))
                .isEqualTo("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        assertThat(hex.formatHex(key.sign(message)))
                .isEqualTo("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    }

    @Test
    void speaksTheSameFormsAsTheJdk() throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        byte[] message = {1, 2, 3};
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(factory.generatePrivate(new PKCS8EncodedKeySpec(KEY.pkcs8())));
        signer.update(message);
        assertThat(KEY.verifyingKey().verifies(message, signer.sign())).isTrue();

        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                factory.generatePublic(new X509EncodedKeySpec(KEY.verifyingKey().spkiBytes())));
        verifier.update(message);
        assertThat(verifier.verify(KEY.sign(message))).isTrue();
        assertThat(SigningKey.ofPkcs8(KEY.pkcs8()).verifyingKey()).isEqualTo(KEY.verifyingKey());
    }

    @Test
    void tellsNothingOfItselfInALog() {
        assertThat(KEY.toString())
                .doesNotContain(HexFormat.of().formatHex(KEY.seed()))
                .contains("SigningKey[");
    }

    @Test
    void refusesSignaturesOfAnyOtherLength() {
        byte[] message = {1};
        for (int length : new int[] {0, 1, 63, 65, 128}) {
            assertThat(KEY.verifyingKey().verifies(message, new byte[length])).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64", "MCowBQYDK2VuAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="})
    void refusesWhatIsNoEd25519Key(String spki) {
        assertThatThrownBy(() -> new VerifyingKey(spki)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsAKeyForItsUseOnly() {
        KeyList list = list();
        String id = KEY.verifyingKey().keyId();

        assertThat(list.find(id, KeyUse.RELEASE)).contains(KEY.verifyingKey());
        assertThat(list.find(id, KeyUse.STATUS)).isEmpty();
        assertThat(list.find("someone-elses", KeyUse.RELEASE)).isEmpty();
    }

    @Test
    void theListTravelsAsTextAndCarriesUsesItDoesNotKnow() throws MalformedWireException {
        KeyList list = list();
        assertThat(list.text()).startsWith("buurtpunt-keys 1\nnumber 3\ncreated 2026-11-21T02:00:00Z\nkey ");
        assertThat(KeyList.parse(list.text())).isEqualTo(list);
    }

    @Test
    void refusesAListThatIsNotExactlyAsWritten() {
        String text = list().text();
        for (String bad : List.of(
                "",
                text + "\n",
                text.replace("number 3", "number 0"),
                text.replace("number 3", "number 03"),
                text.replace("key ", "key  "),
                text + text.substring(text.indexOf("key ")),
                text.replace("buurtpunt-keys 1", "buurtpunt-release 1"))) {
            assertThatThrownBy(() -> KeyList.parse(bad)).isInstanceOf(MalformedWireException.class);
        }
    }

    @Test
    void aPinIsTheHashOfTheKeyNotOfACertificate() {
        Pin pin = Pin.ofSpki(KEY.verifyingKey().spkiBytes());
        assertThat(new Pin(pin.base64())).isEqualTo(pin);
        assertThatThrownBy(() -> new Pin("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }

    private static KeyList list() {
        return new KeyList(
                3,
                Instant.parse("2026-11-21T02:00:00Z"),
                List.of(
                        PublishedKey.of(KeyUse.RELEASE, KEY.verifyingKey()),
                        new PublishedKey("later", "something-newer", "AAAAAAAAAAAAAAAAAAAAAAAA")));
    }
}
