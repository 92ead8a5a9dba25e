package nl.buurtpunt.protocol.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.identity.RequestSignature.Target;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final Target TARGET =
            new Target("GET", "https://server:8443/v1/releases/current", ContentDigest.of(new byte[0]));
    private static final RequestNonce NONCE = new RequestNonce("YWJjZGVmZ2hpamtsbW5vcA", 7);
    private static final RequestSignature SIGNED =
            RequestSignature.sign(TARGET, KEY, NONCE, Instant.ofEpochSecond(1_618_884_473));

    /// RFC 9421, appendix B.2.6, with the key of B.1.4.
    @Test
    void makesAndHoldsTheEd25519VectorOfRfc9421() throws MalformedWireException {
        SigningKey key = SigningKey.ofPkcs8(
                Base64.getDecoder().decode("MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF"));
        var publicKey = new VerifyingKey("MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=");
        SignatureParameters parameters = SignatureParameters.parse(
                "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")"
                        + ";created=1618884473;keyid=\"test-key-ed25519\"");

        String base = parameters.base(Map.of(
                "date", "Tue, 20 Apr 2021 02:07:55 GMT",
                "@method", "POST",
                "@path", "/foo",
                "@authority", "example.com",
                "content-type", "application/json",
                "content-length", "18"));

        assertThat(base).isEqualTo("""
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length");\
                created=1618884473;keyid="test-key-ed25519\"""");
        byte[] bytes = base.getBytes(StandardCharsets.US_ASCII);
        String published = "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==";
        assertThat(key.verifyingKey()).isEqualTo(publicKey);
        assertThat(Base64.getEncoder().encodeToString(key.sign(bytes))).isEqualTo(published);
        assertThat(publicKey.verifies(bytes, Base64.getDecoder().decode(published)))
                .isTrue();
    }

    /// RFC 9421, appendix B.2 (the request's body); RFC 9530 gives the field its form.
    @Test
    void digestsContentAsRfc9530Says() {
        assertThat(ContentDigest.of("{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:");
    }

    @Test
    void holdsAfterItsTripThroughTheHeaders() throws MalformedWireException {
        RequestSignature received = RequestSignature.parse(SIGNED.inputHeader(), SIGNED.signatureHeader());

        assertThat(received).isEqualTo(SIGNED);
        assertThat(received.verifiedBy(KEY.verifyingKey(), TARGET)).isTrue();
        assertThat(received.nonce()).isEqualTo(NONCE);
        assertThat(received.keyId()).isEqualTo(KEY.verifyingKey().keyId());
        assertThat(SIGNED.inputHeader())
                .isEqualTo("buurtpunt=(\"@method\" \"@target-uri\" \"content-digest\");created=1618884473"
                        + ";keyid=\"" + KEY.verifyingKey().keyId() + "\""
                        + ";nonce=\"YWJjZGVmZ2hpamtsbW5vcA.7\";alg=\"ed25519\"");
    }

    @Test
    void doesNotHoldForAnotherRequest() {
        String digest = TARGET.contentDigest();
        for (Target other : new Target[] {
            new Target("POST", TARGET.uri(), digest),
            new Target("GET", TARGET.uri() + "?a=b", digest),
            new Target("GET", TARGET.uri(), ContentDigest.of(new byte[1]))
        }) {
            assertThat(SIGNED.verifiedBy(KEY.verifyingKey(), other)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "@method" "@target-uri"  | "@target-uri" "@method"
            "content-digest")        | "@path")
            "@method" "@target-uri"  | "@method"
            ed25519                  | rsa-v1_5-sha256
            .7"                      | .07"
            .7"                      | .-7"
            .7"                      | "
            nonce=                   | noise=
            keyid=                   | kid=
            ;created=                | ;created=1;created=
            created=1618884473       | created=16188x4473
            buurtpunt=(              | other=(
            """)
    void refusesInputThatIsNotExactlyOurs(String good, String bad) {
        String input = SIGNED.inputHeader().replace(good, bad);
        assertThat(input).isNotEqualTo(SIGNED.inputHeader());

        assertThatThrownBy(() -> RequestSignature.parse(input, SIGNED.signatureHeader()))
                .isInstanceOf(MalformedWireException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "buurtpunt=", "buurtpunt=::", "other=:AAAA:", "buurtpunt=:AA AA:"})
    void refusesASignatureOfAnotherForm(String header) {
        assertThatThrownBy(() -> RequestSignature.parse(SIGNED.inputHeader(), header))
                .isInstanceOf(MalformedWireException.class);
    }

    @Test
    void readsParametersInAnyOrderAndSignsThemAsReceived() throws MalformedWireException {
        String input = "(\"@method\");alg=\"ed25519\"; nonce=\"x\";created=1";
        SignatureParameters parameters = SignatureParameters.parse(input);

        assertThat(parameters.text()).isEqualTo("(\"@method\");alg=\"ed25519\";nonce=\"x\";created=1");
        assertThat(SignatureParameters.parse("()").components()).isEmpty();
        assertThatThrownBy(() -> SignatureParameters.parse("(\"@method\");a=\"x\"y"))
                .isInstanceOf(MalformedWireException.class);
        assertThatThrownBy(() -> parameters.base(Map.of())).isInstanceOf(MalformedWireException.class);
    }

    @Test
    void readsOnlyANonceOfChallengeAndCounter() {
        assertThat(RequestNonce.parse(NONCE.text())).contains(NONCE);
        for (String bad : new String[] {
            "",
            ".",
            "short.1",
            "YWJjZGVmZ2hpamtsbW5vcA",
            "YWJjZGVmZ2hpamtsbW5vcA.1.2",
            "YWJjZGVmZ2hpamtsbW5vcA.9999999999999999999",
            "YWJjZGVmZ2hpam\nsbW5vcA.1"
        }) {
            assertThat(RequestNonce.parse(bad)).as(bad).isEmpty();
        }
        assertThatThrownBy(() -> new RequestNonce("YWJjZGVmZ2hpamtsbW5vcA", -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
