package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;

/// Against figures made by others: the library we lean on, and our use of it.
class HpkeTest {
    private static final String INFO = "Ode on a Grecian Urn";
    private static final String AAD = "Count-0";
    private static final byte[] PLAIN = "Beauty is truth, truth beauty".getBytes(StandardCharsets.US_ASCII);

    /// RFC 9180 has no vector with AES-256-GCM and X25519; this is the first of BoringSSL's for that suite.
    @Test
    void sealsTheVectorOfOurSuite() {
        SealedPart sealed = Hpke.seal(
                hex("ac66bae9ffa270cf4a89ed9f274e30c0456babae2572aaaf002ff0d8884ab018"),
                INFO,
                AAD,
                PLAIN,
                hex("28e212563a8b6f068af7ff17400ff1baf23612b7a738bbaf5dfb321b2b5b431a"));

        assertThat(Base64.getDecoder().decode(sealed.ciphertext()))
                .isEqualTo(hex("23ded2d5d90ea89d975dac4792b297240f194952d7421aacbff0474100052b6bb8aa58d1"
                        + "8ef6c42b6960e2e28f"));
    }

    /// RFC 9180, A.1.1: the same suite with the shorter key.
    @Test
    void theLibraryOpensTheVectorOfTheRfc() throws Exception {
        var suite = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM128);
        var pair = suite.deserializePrivateKey(
                hex("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8"),
                hex("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d"));
        byte[] opened = suite.setupBaseR(
                        hex("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431"),
                        pair,
                        INFO.getBytes(StandardCharsets.US_ASCII))
                .open(
                        AAD.getBytes(StandardCharsets.US_ASCII),
                        hex("f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
                                + "6d8770ac83d07bea87e13c512a"));

        assertThat(opened).isEqualTo(PLAIN);
    }

    @Test
    void anEncapsulatedKeyOfSmallOrderIsRefusedInWords() {
        var zero = Base64.getEncoder().encodeToString(new byte[32]);
        var part = new SealedPart(zero, Base64.getEncoder().encodeToString(new byte[32]));

        assertThatThrownBy(() -> Hpke.open(hex("11".repeat(32)), part, INFO, AAD))
                .isInstanceOf(SealException.class)
                .hasMessageContaining("small order");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
