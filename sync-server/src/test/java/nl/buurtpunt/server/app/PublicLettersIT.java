package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.FollowUp;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What anybody may ask about letters, and how often.
class PublicLettersIT {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static TestServer server;
    private static TestKiosk anybody;
    private static WebReader reader;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new TestServer(folder);
        anybody = new TestKiosk(server.server.url());
        reader = new WebReader(server).answered(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void laterOn() {
        server.clock.step(Duration.ofMinutes(1));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static HttpResponse<byte[]> ask(String body) throws Exception {
        return anybody.plain("POST", Api.PUBLIC_STATUS, body, "Content-Type", "application/json");
    }

    private static String question(byte[] key) {
        return utf8(WireJson.write(new StatusQuestion(base64(key))));
    }

    @Test
    void givesTheSealedStatusToWhoeverHasTheLookUpKey() throws Exception {
        HttpResponse<byte[]> answer = ask(question(reader.lookUpKey));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        SealedStatus status = WireJson.read(SealedStatus.class, answer.body());
        assertThat(status.lookUpHash()).isEqualTo(reader.lookUpHash);
        assertThat(status.verifiedBy(server.letterKeys.statusKey())).isTrue();
        assertThat(TestKiosk.text(answer)).doesNotContain("Klompstraat");
    }

    /// A key that never was, the hash in place of the key, and a letter without a status yet: one answer.
    @Test
    void saysTheSameOfEverythingThatIsNotThere() throws Exception {
        byte[] hash = HexFormat.of().parseHex(reader.lookUpHash);
        HttpResponse<byte[]> unknown = ask(question(random()));
        assertThat(unknown.statusCode()).isEqualTo(404);
        for (byte[] key : new byte[][] {hash, new WebReader(server).lookUpKey}) {
            HttpResponse<byte[]> other = ask(question(key));
            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(other.body()).isEqualTo(unknown.body());
            assertThat(other.headers().map().keySet())
                    .isEqualTo(unknown.headers().map().keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"lookUpKey\":7}", "{\"lookUpKey\":\"AAAA\"}", "x"})
    void refusesWhatIsNoLookUpKeyWithoutRepeatingIt(String body) throws Exception {
        HttpResponse<byte[]> answer = ask(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(TestKiosk.text(answer)).contains("is not a look-up key").doesNotContain("AAAA", "nl.buurtpunt");
    }

    @Test
    void takesAFollowUpOnceFromWhoeverHasTheCode() throws Exception {
        SealedLetter letter = followUp(LetterId.make(1, RANDOM), Api.WEB_KIOSK);
        HttpResponse<byte[]> first = put(letter, base64(reader.lookUpKey));
        assertThat(first.statusCode()).isEqualTo(201);
        Acknowledgement acknowledgement = WireJson.read(Acknowledgement.class, first.body());
        assertThat(acknowledgement.id()).isEqualTo(letter.id());
        assertThat(acknowledgement.sha256()).isEqualTo(Sha256.hex(letter.bytes()));
        HttpResponse<byte[]> again = put(letter, base64(reader.lookUpKey));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        SealedLetter other = followUp(letter.id(), Api.WEB_KIOSK);
        HttpResponse<byte[]> conflict = put(other, base64(reader.lookUpKey));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(TestKiosk.text(conflict)).contains(Api.PROBLEM_LETTER_CONFLICT);
    }

    /// Nor can somebody with one code.
    @Test
    void takesTenADayThatFollowOneLetter() throws Exception {
        var other = new WebReader(server);
        for (int i = 0; i < 10; i++) {
            assertThat(put(followUp(LetterId.make(1, RANDOM), Api.WEB_KIOSK), base64(other.lookUpKey))
                            .statusCode())
                    .isEqualTo(201);
        }
        HttpResponse<byte[]> more = put(followUp(LetterId.make(1, RANDOM), Api.WEB_KIOSK), base64(other.lookUpKey));
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(TestKiosk.text(more)).contains(Api.PROBLEM_QUOTA);
        assertThat(put(followUp(LetterId.make(1, RANDOM), Api.WEB_KIOSK), base64(reader.lookUpKey))
                        .statusCode())
                .isEqualTo(201);
    }

    /// Without a code nobody can fill the store, and nobody can send in a kiosk's name.
    @Test
    void takesNothingFromWhoeverHasNoCode() throws Exception {
        int before = server.letters.letters().after(0, 1_000).size();
        SealedLetter letter = followUp(LetterId.make(1, RANDOM), Api.WEB_KIOSK);
        assertThat(put(letter, base64(random())).statusCode()).isEqualTo(404);
        assertThat(put(letter, "x").statusCode()).isEqualTo(400);
        String path = Api.PUBLIC_LETTERS + "/" + letter.id();
        String body = utf8(letter.bytes());
        assertThat(anybody.plain("PUT", path, body, "Content-Type", "application/json")
                        .statusCode())
                .isEqualTo(400);
        SealedLetter kiosks = followUp(LetterId.make(1, RANDOM), "kiosk-1");
        HttpResponse<byte[]> refused = put(kiosks, base64(reader.lookUpKey));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(TestKiosk.text(refused)).contains(Api.PROBLEM_LETTER_MALFORMED);
        assertThat(server.letters.letters().after(0, 1_000)).hasSize(before);
    }

    /// What somebody outside can tell answers apart by.
    private record Said(int status, String body, Set<String> headers) {
        static Said of(HttpResponse<byte[]> answer) {
            return new Said(
                    answer.statusCode(),
                    TestKiosk.text(answer),
                    answer.headers().map().keySet());
        }
    }

    /// Wrong codes from everywhere at once: counted before any work, to the last one, and each answered as the others.
    @Test
    void countsEverybodyTogetherBeforeItWorks() throws Exception {
        Callable<Said> wrong = () -> Said.of(ask(question(random())));
        try (var threads = Executors.newFixedThreadPool(32)) {
            Map<Said, Long> answers = threads.invokeAll(Collections.nCopies(10_000, wrong)).stream()
                    .collect(Collectors.groupingBy(Future::resultNow, Collectors.counting()));
            assertThat(answers.keySet()).extracting(Said::status).containsExactlyInAnyOrder(404, 429);
            answers.forEach((said, times) -> assertThat(times).isEqualTo(said.status() == 404 ? 100 : 9_900));
        }
        HttpResponse<byte[]> late = ask(question(reader.lookUpKey));
        assertThat(late.statusCode()).isEqualTo(429);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(TestKiosk.text(late)).contains(Api.PROBLEM_QUOTA);
        assertThat(put(followUp(LetterId.make(1, RANDOM), Api.WEB_KIOSK), base64(reader.lookUpKey))
                        .statusCode())
                .isEqualTo(429);
        server.clock.step(Duration.ofSeconds(10));
        assertThat(ask(question(reader.lookUpKey)).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<byte[]> put(SealedLetter letter, String lookUpKey) throws Exception {
        return anybody.plain(
                "PUT",
                Api.PUBLIC_LETTERS + "/" + letter.id(),
                utf8(letter.bytes()),
                "Content-Type",
                "application/json",
                Api.LOOK_UP_KEY_HEADER,
                lookUpKey);
    }

    private static SealedLetter followUp(String id, String kioskId) {
        var text = new LetterText(
                LetterKind.QUESTION,
                About.theCity(),
                "nl",
                "Wanneer?",
                null,
                new FollowUp(base64(reader.lookUpKey), false));
        var head = new LetterHead(id, kioskId, 1, Sha256.hex(random()), base64(random()), 1);
        return LetterSeal.seal(head, text, null, server.letterKeys.sealingKey());
    }
}
