package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.ReceiptCode;
import nl.buurtpunt.protocol.letter.ReceiptKeys;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The cryptography of the public page, in a real browser: held against the vectors of the RFCs and against the same
/// work in Java.
class BrowserCryptographyIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private static TestServer server;
    private static Chromium browser;
    private static BrowserPage page;

    @BeforeAll
    static void start(@TempDir Path folder, @TempDir Path profile) throws Exception {
        server = new TestServer(folder);
        browser = Chromium.start(profile);
        page = browser.page(800, 600);
        page.open(server.server.url() + "/brief");
        for (String module : List.of("bytes", "code", "derive", "hpke", "letter", "x25519")) {
            page.value("import('/brief/" + module + ".js').then(it => { window." + module + " = it })");
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    /// RFC 7748, 5.2: the first vector and a thousand rounds; and a point of small order is refused.
    @Test
    void agreesAsRfc7748Says() {
        assertThat(page.text("""
                        bytes.hex(x25519.agree(
                            bytes.fromHex('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4'),
                            bytes.fromHex('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c')))
                        """)).isEqualTo("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
        assertThat(page.text("""
                        (() => {
                            let k = bytes.fromHex('0900000000000000000000000000000000000000000000000000000000000000'), u = k
                            for (let i = 0; i < 1000; i++) [k, u] = [x25519.agree(k, u), k]
                            return bytes.hex(k)
                        })()
                        """)).isEqualTo("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51");
        assertThat(page.text(
                        "(() => { try { x25519.agree(new Uint8Array(32).fill(7), new Uint8Array(32)); return 'agreed' }"
                                + " catch (refused) { return 'refused' } })()"))
                .isEqualTo("refused");
    }

    /// RFC 9180, A.1.1: base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
    @Test
    void sealsAndOpensAsRfc9180Says() {
        String given = """
                const h = bytes.fromHex, cipher = { id: 1, keyBytes: 16 }
                const info = h('4f6465206f6e2061204772656369616e2055726e'), associated = h('436f756e742d30')
                """;
        assertThat(page.text("(async () => {" + given + """
                        const sealed = await hpke.seal(
                            h('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
                            h('4265617574792069732074727574682c20747275746820626561757479'), info, associated,
                            h('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'), cipher)
                        return bytes.hex(sealed.encapsulated) + ' ' + bytes.hex(sealed.ciphertext)
                        })()
                        """))
                .isEqualTo("37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431 "
                        + "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9"
                        + "6d8770ac83d07bea87e13c512a");
        assertThat(page.text("(async () => {" + given + """
                        const opened = await hpke.open(
                            h('4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8'), {
                                encapsulated: h('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431'),
                                ciphertext: h('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a9'
                                    + '6d8770ac83d07bea87e13c512a') }, info, associated, cipher)
                        return bytes.hex(opened)
                        })()
                        """))
                .isEqualTo("4265617574792069732074727574682c20747275746820626561757479");
    }

    /// RFC 9106, 5.3.
    @Test
    void hashesAsRfc9106Says() {
        assertThat(page.text("""
                        import('/brief/vendor/noble-hashes-2.4.0/argon2.js').then(({ argon2id }) => {
                            const all = (byte, length) => new Uint8Array(length).fill(byte)
                            return bytes.hex(argon2id(all(1, 32), all(2, 16),
                                { t: 3, m: 32, p: 4, key: all(3, 8), personalization: all(4, 12) }))
                        })
                        """)).isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    /// The figures both sides and the kiosk are held to.
    @Test
    void comesToTheFiguresOfTheProtocol() throws Exception {
        JsonNode vectors = JSON.readTree(Path.of("protocol/src/test/resources/letter-vectors.json"));
        for (JsonNode one : vectors.path("codes")) {
            JsonNode theirs = page.value("""
                    (() => {
                        const keys = derive.derive('%s', () => {})
                        return [bytes.base64(keys.lookUpKey), bytes.base64(keys.secretKey),
                            bytes.base64(x25519.publicKeyOf(keys.secretKey))]
                    })()
                    """.formatted(one.path("digits").asString()));
            assertThat(theirs.path(0)).isEqualTo(one.path("lookUpKey"));
            assertThat(theirs.path(1)).isEqualTo(one.path("privateKey"));
            assertThat(theirs.path(2)).isEqualTo(one.path("publicKey"));
        }
        for (JsonNode one : vectors.path("typed")) {
            String theirs = page.text(
                    "(it => it.digits ? 'good' : it.problem)(code.readCode(%s))".formatted(one.path("typed")));
            assertThat(Map.of(
                                    "short",
                                    "too-short",
                                    "long",
                                    "too-long",
                                    "digit",
                                    "wrong-digit",
                                    "letter",
                                    "not-digits",
                                    "set",
                                    "unknown-set",
                                    "good",
                                    "good")
                            .get(theirs))
                    .isEqualTo(one.path("reading").asString());
        }
        JsonNode hpke = vectors.path("hpke");
        JsonNode sealed = page.value("""
                (vector => hpke.seal(...['publicKey', 'plain', 'info', 'associated', 'ephemeralKey']
                    .map(it => bytes.fromHex(vector[it]))).then(it => bytes.hex(it.ciphertext)))(%s)
                """.formatted(hpke));
        assertThat(sealed).isEqualTo(hpke.path("ciphertext"));
    }

    @Test
    void derivesFromACodeWhatJavaDerives() {
        ReceiptCode code = ReceiptCode.random(RANDOM);
        JsonNode theirs = page.value("""
                derive.deriveInSteps('%s', () => {}).then(slow => {
                    const quick = derive.derive('%1$s', () => {})
                    const keys = it => bytes.hex(it.lookUpKey) + bytes.base64(x25519.publicKeyOf(it.secretKey))
                    return [keys(slow), keys(quick)]
                })
                """.formatted(code.digits()));
        try (ReceiptKeys ours = ReceiptKeys.derive(code)) {
            String expected = HexFormat.of().formatHex(ours.lookUpKey()) + ours.publicKey();
            assertThat(theirs.path(0).asString()).isEqualTo(expected);
            assertThat(theirs.path(1).asString()).isEqualTo(expected);
        }
    }

    /// Codes with mistakes, in other digits, with what people and scanners put between them: read alike on both sides.
    @Test
    void readsWhatIsTypedAsJavaReadsIt() {
        var random = new Random(4);
        int[] signs = "0123456789 -.–\u00a0\u200f\u0661\u06f5\u0967\uff13\u00b2\u2160x#/:\t"
                .codePoints()
                .toArray();
        var all = JSON.createArrayNode().add("\ud835\udfd82345 67890 12345 67891");
        for (int i = 0; i < 2_000; i++) {
            String good = ReceiptCode.random(RANDOM).digits();
            var typed = new StringBuilder(random.nextInt(5) == 0 ? "https://voorbeeld.example/brief" : "");
            typed.append(random.nextInt(4) == 0 ? "#" : "").append(good);
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                int at = random.nextInt(good.length()) + typed.length() - good.length();
                String sign = Character.toString(signs[random.nextInt(signs.length)]);
                typed.replace(at, Math.min(typed.length(), at + random.nextInt(2)), sign);
            }
            all.add(typed.toString());
        }
        JsonNode theirs = page.value(
                "%s.map(code.readCode).map(it => it.digits || it.problem + (it.missing || ''))".formatted(all));
        assertThat(theirs.size()).isEqualTo(all.size());
        for (int i = 0; i < all.size(); i++) {
            String typed = all.path(i).asString();
            assertThat(theirs.path(i).asString()).as(typed).isEqualTo(named(ReceiptCode.read(typed)));
        }
    }

    private static String named(ReceiptCode.Reading reading) {
        return switch (reading) {
            case ReceiptCode.Reading.Good(var code) -> code.digits();
            case ReceiptCode.Reading.TooShort(int missing) -> "short" + missing;
            case ReceiptCode.Reading.TooLong() -> "long";
            case ReceiptCode.Reading.WrongDigit() -> "digit";
            case ReceiptCode.Reading.NotDigits(var _) -> "letter";
            case ReceiptCode.Reading.UnknownSet() -> "set";
        };
    }

    @Test
    void opensAStatusThatJavaSealedAndRefusesAChangedOne() {
        ReceiptCode code = ReceiptCode.random(RANDOM);
        try (ReceiptKeys keys = ReceiptKeys.derive(code)) {
            var words = List.of(new StatusMessage.Words("ar", "تم إصلاح المصباح."));
            var message = new StatusMessage(
                    7,
                    "2026-11-02",
                    "2026-11-30",
                    List.of(),
                    List.of(new StatusMessage.Answer("2026-11-20", StatusMessage.Outcome.DONE, words, null)),
                    true);
            SealedStatus status =
                    SealedStatus.seal(message, keys.lookUpHash(), keys.publicKey(), SigningKey.generate(RANDOM));
            String sealed = new String(WireJson.write(status), StandardCharsets.UTF_8);
            JsonNode opened = page.value(opening(code, sealed));
            assertThat(opened.path("answers")
                            .path(0)
                            .path("texts")
                            .path(0)
                            .path("text")
                            .asString())
                    .isEqualTo("تم إصلاح المصباح.");
            assertThat(opened.path("stages").isArray()).isTrue();
            assertThat(opened.path("number").asLong()).isEqualTo(7);

            String renumbered = sealed.replace("\"number\":7", "\"number\":8");
            String another = sealed.replace(keys.lookUpHash(), Sha256.hex("another"));
            for (String changed : List.of(renumbered, another)) {
                assertThat(changed).isNotEqualTo(sealed);
                assertThat(page.text(opening(code, changed))).isEqualTo("refused");
            }
        }
    }

    private static String opening(ReceiptCode code, String status) {
        return "(async () => { try { const { openStatus } = await import('/brief/status.js')\n return await openStatus(%s, derive.derive('%s', () => {})) }"
                        .formatted(status, code.digits())
                + " catch (changed) { return 'refused' } })()";
    }

    private static OpeningKey newKey() {
        var raw = new byte[32];
        RANDOM.nextBytes(raw);
        return OpeningKey.ofRaw(raw);
    }

    /// It takes the last letter key of the list.
    @Test
    void sealsAFollowUpThatJavaOpens() throws Exception {
        OpeningKey key = newKey();
        var list = new KeyList(
                1,
                server.clock.instant(),
                List.of(newKey().sealingKey().published(), key.sealingKey().published()));
        String keysAnswer = JSON.writeValueAsString(
                JSON.createObjectNode().set("signed", JSON.createObjectNode().put("text", list.text())));
        String text = "De lamp is weer stuk.\n\"Écht\" waar 😀 " + "ء".repeat(3900);
        JsonNode made = page.value("""
                letter.sealFollowUp({ text: %s, language: 'ar', notSolved: true, lookUpKey: new Uint8Array(32).fill(9) },
                    letter.letterKey(%s)).then(it => ({ id: it.id, sha256: it.sha256, bytes: bytes.base64(it.bytes) }))
                """.formatted(JSON.writeValueAsString(text), keysAnswer));
        byte[] bytes = Base64.getDecoder().decode(made.path("bytes").asString());
        assertThat(made.path("sha256").asString()).isEqualTo(Sha256.hex(bytes));
        SealedLetter letter = SealedLetter.read(bytes);
        assertThat(letter.bytes()).isEqualTo(bytes);
        assertThat(letter.id()).isEqualTo(made.path("id").asString());
        assertThat(letter.kioskId()).isEqualTo("web");
        assertThat(letter.letterKeyId()).isEqualTo(key.sealingKey().id());

        var opened = LetterSeal.openText(letter, key);
        assertThat(opened.text()).isEqualTo(text);
        assertThat(opened.language()).isEqualTo("ar");
        assertThat(opened.about().subject()).isEqualTo(About.Subject.LETTER);
        FollowUp followUp = Objects.requireNonNull(opened.followUp());
        assertThat(followUp.notSolved()).isTrue();
        assertThat(Base64.getDecoder().decode(followUp.lookUpKey())).containsOnly(9);
        assertThat(LetterSeal.openContact(letter, key)).isEmpty();
    }
}
