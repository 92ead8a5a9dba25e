package nl.buurtpunt.protocol.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The vector file was checked once by programs that share no code with ours (the `argon2` command, Python's
/// `cryptography`); a slip that was printed must open its letter as long as it lies in a drawer.
class LetterVectorsTest {
    private static final JsonNode VECTORS = LetterVectors.root();

    /// RFC 9106, 5.3.
    @Test
    void theLibraryComputesArgon2idOfTheRfc() {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(HexFormat.of().parseHex("02".repeat(16)))
                .withSecret(HexFormat.of().parseHex("03".repeat(8)))
                .withAdditional(HexFormat.of().parseHex("04".repeat(12)))
                .withMemoryAsKB(32)
                .withIterations(3)
                .withParallelism(4)
                .build());
        var tag = new byte[32];
        argon2.generateBytes(HexFormat.of().parseHex("01".repeat(32)), tag);

        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void aCodeGivesTheSameKeysForEver() {
        assertThat(VECTORS.path("codes")).hasSize(3).allSatisfy(it -> {
            try (ReceiptKeys keys = keys(it.path("digits").asString())) {
                assertThat(Base64.getEncoder().encodeToString(keys.lookUpKey()))
                        .isEqualTo(it.path("lookUpKey").asString());
                assertThat(keys.lookUpHash()).isEqualTo(it.path("lookUpHash").asString());
                assertThat(keys.publicKey()).isEqualTo(it.path("publicKey").asString());
                // The half that never leaves the keys is the one the file tells other programs.
                byte[] secret = Base64.getDecoder().decode(it.path("privateKey").asString());
                assertThat(OpeningKey.ofRaw(secret).sealingKey().raw())
                        .isEqualTo(Base64.getDecoder().decode(keys.publicKey()));
            }
        });
    }

    @Test
    void whatPeopleTypeIsJudgedAsInTheFile() {
        assertThat(VECTORS.path("typed")).hasSizeGreaterThan(10).allSatisfy(it -> {
            String kind = ReceiptCode.read(it.path("typed").asString())
                    .getClass()
                    .getSimpleName()
                    .replaceAll("([a-z])([A-Z])", "$1-$2")
                    .toLowerCase(Locale.ROOT);
            assertThat(kind).isEqualTo(it.path("reading").asString());
        });
    }

    @Test
    void theParameterSetOfTheFileIsOurs() {
        JsonNode set = VECTORS.path("parameterSet");

        assertThat(ParameterSet.of(set.path("number").asInt()))
                .contains(new ParameterSet(
                        set.path("number").asInt(),
                        set.path("salt").asString(),
                        set.path("memoryKib").asInt(),
                        set.path("iterations").asInt(),
                        set.path("parallelism").asInt()));
    }

    @Test
    void theStatusOpensWithItsCodeAndItsSignaturesHold() throws Exception {
        JsonNode vector = VECTORS.path("status");
        SealedStatus status = read(SealedStatus.class, vector.path("status"));
        SealedStatus withdrawn = read(SealedStatus.class, vector.path("withdrawn"));
        var key = new VerifyingKey(vector.path("statusKey").asString());

        assertThat(status.verifiedBy(key)).isTrue();
        assertThat(withdrawn.verifiedBy(key)).isTrue();
        assertThat(status.boundTo()).isEqualTo(vector.path("boundTo").asString());
        try (ReceiptKeys keys = keys(vector.path("code").asString())) {
            assertThat(keys.open(status)).isEqualTo(read(StatusMessage.class, vector.path("message")));
        }
    }

    @Test
    void theLetterOpensWithTheServersKey() throws Exception {
        JsonNode vector = VECTORS.path("letter");
        SealedLetter letter = read(SealedLetter.class, vector.path("letter"));
        OpeningKey key = OpeningKey.ofRaw(
                Base64.getDecoder().decode(vector.path("openingKey").asString()));

        assertThat(letter.letterKeyId()).isEqualTo(key.id());
        assertThat(letter.head().boundTo("text"))
                .isEqualTo(vector.path("boundToText").asString());
        assertThat(letter.head().boundTo("contact"))
                .isEqualTo(vector.path("boundToContact").asString());
        assertThat(LetterSeal.openText(letter, key)).isEqualTo(read(LetterText.class, vector.path("text")));
        assertThat(LetterSeal.openContact(letter, key)).contains(read(LetterContact.class, vector.path("contact")));
    }

    @Test
    void theSealOfTheFileIsTheOneOfOurSuite() {
        JsonNode vector = VECTORS.path("hpke");
        SealedPart sealed = Hpke.seal(
                hex(vector, "publicKey"),
                new String(hex(vector, "info"), StandardCharsets.US_ASCII),
                new String(hex(vector, "associated"), StandardCharsets.US_ASCII),
                hex(vector, "plain"),
                hex(vector, "ephemeralKey"));

        assertThat(Base64.getDecoder().decode(sealed.ciphertext())).isEqualTo(hex(vector, "ciphertext"));
    }

    private static ReceiptKeys keys(String digits) {
        return ReceiptKeys.derive(((ReceiptCode.Reading.Good) ReceiptCode.read(digits)).code());
    }

    private static byte[] hex(JsonNode vector, String field) {
        return HexFormat.of().parseHex(vector.path(field).asString());
    }

    private static <T> T read(Class<T> type, JsonNode node) throws Exception {
        return WireJson.read(type, LetterVectors.bytes(node));
    }
}
