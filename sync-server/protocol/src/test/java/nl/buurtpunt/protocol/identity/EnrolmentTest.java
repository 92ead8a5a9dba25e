package nl.buurtpunt.protocol.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTest {
    private static final VerifyingKey KEY = SigningKey.ofSeed(new byte[32]).verifyingKey();

    @Test
    void codeAndFingerprintComeFromTheHashOfTheKey() {
        String hash = Sha256.hex(KEY.spkiBytes());
        EnrolmentCode code = EnrolmentCode.of(KEY);
        long bits = Long.parseLong(hash.substring(0, 10), 16);

        assertThat(code.text()).hasSize(8);
        assertThat(crockford(code.text())).isEqualTo(bits);
        assertThat(code.shown())
                .isEqualTo(code.text().substring(0, 4) + "-" + code.text().substring(4));
        assertThat(Fingerprint.of(KEY).shown().replace(" ", "")).isEqualTo(hash.substring(0, 32));
        assertThat(Fingerprint.of(KEY).shown()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    }

    @Test
    void readsWhatPeopleType() {
        var code = new EnrolmentCode("0AB1C1ZZ");
        for (String typed : List.of(
                "0AB1C1ZZ",
                "0ab1-c1zz",
                " oabl-cIzz ",
                "OAB1 C1ZZ",
                "0A-B1-C1-ZZ",
                "0ab1\u2013c1zz\n",
                "o a b i c l z z")) {
            assertThat(EnrolmentCode.parse(typed)).as(typed).contains(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0AB1C1Z", "0AB1C1ZZZ", "0AB1C1ZU", "0AB1C1Z!", "0AB1_C1ZZ", "\u0660AB1C1ZZ"})
    void refusesWhatIsNoCode(String typed) {
        assertThat(EnrolmentCode.parse(typed)).isEmpty();
    }

    @Test
    void differentKeysHaveDifferentCodes() {
        var random = new Random(1);
        var codes = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            var seed = new byte[32];
            random.nextBytes(seed);
            codes.add(EnrolmentCode.of(SigningKey.ofSeed(seed).verifyingKey()).text());
        }
        assertThat(codes).hasSize(500);
    }

    @Test
    void aConfirmedStateIsWhole() {
        assertThatThrownBy(() -> new EnrolmentState(EnrolmentState.Status.CONFIRMED, "k", null, null))
                .hasMessageContaining("pointId");
        assertThatThrownBy(() -> new EnrolmentRequest(KEY, "short")).hasMessageContaining("nonce");
    }

    private static long crockford(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits = bits * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(text.charAt(i));
        }
        return bits;
    }
}
