package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.protocol.letter.SealedPart;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.server.api.WaitingRoom;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.Publishing;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Letters and statuses over the wire.
class LettersIT {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @TempDir
    Path folder = Path.of(".");

    private final Object signing = new Object();
    private TestServer server;
    private TestKiosk kiosk;
    private WrittenLetters pen;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        kiosk = server.confirmedKiosk();
        pen = new WrittenLetters(kiosk.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Written write(String text) {
        return pen.write(text, server.letterKeys.sealingKey());
    }

    private HttpResponse<byte[]> put(Written written) throws Exception {
        return kiosk.put(Api.LETTERS + "/" + written.letter().id(), written.bytes());
    }

    private static LetterCount count(HttpResponse<byte[]> answer) {
        List<String> headers = answer.headers().allValues(Api.LETTERS_TAKEN_HEADER);
        assertThat(headers).hasSize(1);
        return LetterCount.parse(headers.getFirst()).orElseThrow();
    }

    @Test
    void acknowledgesALetterTheSameWayHoweverOftenItComes() throws Exception {
        Written written = write("Meer bankjes");

        HttpResponse<byte[]> first = put(written);
        HttpResponse<byte[]> second = put(written);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        var acknowledgement = TestKiosk.read(Acknowledgement.class, first);
        assertThat(acknowledgement)
                .isEqualTo(new Acknowledgement(
                        written.letter().id(),
                        Sha256.hex(written.bytes()),
                        server.publications.epoch(),
                        1,
                        Acknowledgement.Outcome.STORED));
        assertThat(count(first)).isEqualTo(acknowledgement.count());
        assertThat(server.letters.letters().open(written.ref())).isInstanceOf(Opened.Legible.class);
    }

    @Test
    void thirtyTwoAtOnceGetOneAcknowledgement() throws Exception {
        Written written = write("Meer bankjes");
        try (var threads = Executors.newFixedThreadPool(32)) {
            Callable<HttpResponse<byte[]>> offer = () -> putAmongOthers(written);
            List<Future<HttpResponse<byte[]>>> answers = threads.invokeAll(Collections.nCopies(32, offer));

            assertThat(answers).extracting(it -> it.resultNow().statusCode()).containsOnlyOnce(201);
            assertThat(answers).extracting(it -> it.resultNow().statusCode()).containsOnly(200, 201);
            assertThat(answers)
                    .extracting(it -> TestKiosk.text(it.resultNow()))
                    .containsOnly(TestKiosk.text(answers.getFirst().resultNow()));
        }
        assertThat(server.letters.letters().after(0, 10)).hasSize(1);
    }

    /// Requests that overtake one another are told to sign again.
    private HttpResponse<byte[]> putAmongOthers(Written written) throws Exception {
        while (true) {
            HttpRequest request;
            synchronized (signing) {
                request =
                        kiosk.signed("PUT", Api.LETTERS + "/" + written.letter().id(), written.bytes(), JSON);
            }
            HttpResponse<byte[]> answer = kiosk.send(request);
            if (answer.statusCode() != 401) {
                return answer;
            }
            synchronized (signing) {
                String challenge =
                        answer.headers().firstValue(Api.CHALLENGE_HEADER).orElseThrow();
                if (!challenge.equals(kiosk.challenge)) {
                    kiosk.challenge = challenge;
                    kiosk.counter = 0;
                }
            }
        }
    }

    @Test
    void refusesOtherBytesAndWhatIsNoLetterOfThisKiosk() throws Exception {
        Written written = write("Meer bankjes");
        put(written);
        String json = new String(written.bytes(), StandardCharsets.UTF_8);

        byte[] other = json.replace("\"sequence\":1", "\"sequence\":2").getBytes(StandardCharsets.UTF_8);
        assertProblem(kiosk.put(Api.LETTERS + "/" + written.letter().id(), other), 409, Api.PROBLEM_LETTER_CONFLICT);
        assertProblem(kiosk.put(Api.LETTERS + "/other-id", written.bytes()), 400, Api.PROBLEM_LETTER_MALFORMED);
        Written foreign = new WrittenLetters(Api.WEB_KIOSK).write("elders", server.letterKeys.sealingKey());
        HttpResponse<byte[]> borrowed = put(foreign);
        assertProblem(borrowed, 400, Api.PROBLEM_LETTER_MALFORMED);
        assertThat(TestKiosk.text(borrowed)).contains("letter.kioskId");
        assertThat(kiosk.put(Api.LETTERS + "/x", new byte[70_000]).statusCode()).isEqualTo(413);
        assertThat(server.letters.letters().after(0, 10)).hasSize(1);
    }

    /// Its card was exchanged and its letters stayed.
    @Test
    void aKioskUnderANewKeyBringsTheLettersOfTheOldOne() throws Exception {
        Written delivered = write("al gebracht");
        put(delivered);
        Written waiting = write("nog niet gebracht");
        server.enrolments.revoke(kiosk.id());
        kiosk = server.confirmedKiosk();

        assertThat(put(waiting).statusCode()).isEqualTo(201);
        HttpResponse<byte[]> again = put(delivered);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(count(again).taken()).isEqualTo(2);
        assertThat(TestKiosk.read(Acknowledgement.class, again).taken()).isEqualTo(2);
        assertThat(server.letters.letters().after(0, 10)).hasSize(2);
    }

    @Test
    void aRevokedKioskIsRefusedAndToldWhatWasTaken() throws Exception {
        put(write("een"));
        server.enrolments.revoke(kiosk.id());

        HttpResponse<byte[]> answer = put(write("twee"));

        assertProblem(answer, 403, Api.PROBLEM_REVOKED);
        assertThat(count(answer).taken()).isEqualTo(1);
        assertThat(server.letters.letters().after(0, 10)).hasSize(1);
    }

    @Test
    void sendsAwayWhoOffersTooManyForAWhile() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(put(write("brief " + i)).statusCode()).isEqualTo(201);
        }
        Written again = write("nog een");
        HttpResponse<byte[]> answer = put(again);
        for (int i = 0; i < 600 && answer.statusCode() != 429; i++) {
            answer = put(again);
        }
        assertProblem(answer, 429, Api.PROBLEM_QUOTA);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600");
        assertThat(count(answer).taken()).isEqualTo(4);
        TestKiosk other = server.confirmedKiosk();
        Written free = new WrittenLetters(other.id()).write("vrij", server.letterKeys.sealingKey());
        assertThat(other.put(Api.LETTERS + "/" + free.letter().id(), free.bytes())
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void everyAnswerToAKioskTellsHowManyWereTaken() throws Exception {
        put(write("een"));

        assertThat(count(kiosk.get(Api.CURRENT_RELEASE, Map.of())).taken()).isEqualTo(1);
        assertThat(count(kiosk.get("/v1/nothing", Map.of())).taken()).isEqualTo(1);
        assertThat(count(kiosk.get(Api.STATUSES, Map.of())).taken()).isEqualTo(1);
        server.publications.publish("een");
        String tag = kiosk.get(Api.CURRENT_RELEASE, Map.of())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpResponse<byte[]> unchanged = kiosk.get(Api.CURRENT_RELEASE, Map.of("If-None-Match", tag));
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(count(unchanged).taken()).isEqualTo(1);
        assertThat(kiosk.plain("GET", Api.KEYS, "").headers().firstValue(Api.LETTERS_TAKEN_HEADER))
                .isEmpty();
    }

    @Test
    void aLongWaitTellsTheCountOfItsEnd() throws Exception {
        server.publications.publish("een");
        String tag = kiosk.get(Api.CURRENT_RELEASE, Map.of())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        HttpRequest waiting = kiosk.signed(
                "GET", Api.CURRENT_RELEASE, new byte[0], Map.of("If-None-Match", tag, "Prefer", "wait=30"));
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<HttpResponse<byte[]>> answer = thread.submit(() -> kiosk.send(waiting));
            while (server.server.part(WaitingRoom.class).waiting() == 0) {
                Thread.onSpinWait();
            }
            put(write("een"));
            server.publications.publish("twee");

            assertThat(answer.get().statusCode()).isEqualTo(200);
            assertThat(count(answer.get()).taken()).isEqualTo(1);
        }
    }

    @Test
    void givesStatusesAndTakesThemBack() throws Exception {
        Written written = write("een");
        put(written);
        assertThat(server.letters
                        .statusLog()
                        .publish(
                                written.letter().lookUpHash(),
                                number -> new StatusMessage(number, "2026-11-21", null, List.of(), List.of(), true)))
                .isEqualTo(Publishing.PUBLISHED);

        var batch = TestKiosk.read(StatusBatch.class, kiosk.get(Api.STATUSES, Map.of()));
        SealedStatus status = batch.statuses().getFirst();
        assertThat(status.verifiedBy(server.letterKeys.statusKey())).isTrue();
        String next = Api.STATUSES + "?after=" + batch.upTo() + "&epoch="
                + batch.epoch().text();
        assertThat(TestKiosk.read(StatusBatch.class, kiosk.get(next, Map.of())).statuses())
                .isEmpty();
        assertThat(kiosk.get(Api.STATUSES + "?after=x", Map.of()).statusCode()).isEqualTo(400);

        var newer = SealedStatus.withdrawn(
                status.lookUpHash(),
                5,
                server.letterKeys.ring.signingKey(KeyUse.STATUS).orElseThrow());
        HttpResponse<byte[]> held = kiosk.post(Api.HELD_STATUSES, WireJson.write(new HeldStatuses(List.of(newer))));
        assertThat(TestKiosk.read(HeldTaken.class, held)).isEqualTo(new HeldTaken(1));
        assertThat(TestKiosk.read(StatusBatch.class, kiosk.get(next, Map.of())).statuses())
                .containsExactly(newer);
    }

    /// A hundred of the longest statuses are more than any other request may hold.
    @Test
    void takesBackAHundredLongStatuses() throws Exception {
        String large = Base64.getEncoder().encodeToString(new byte[16 * 1024]);
        var part = new SealedPart(Base64.getEncoder().encodeToString(new byte[32]), large);
        String signature = Base64.getEncoder().encodeToString(new byte[64]);
        var status = new SealedStatus(Sha256.hex("x"), 1, false, part, "0123456789abcdef", signature);
        byte[] body = WireJson.write(new HeldStatuses(Collections.nCopies(100, status)));

        HttpResponse<byte[]> answer = kiosk.post(Api.HELD_STATUSES, body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TestKiosk.read(HeldTaken.class, answer)).isEqualTo(new HeldTaken(0));
    }

    /// Anybody could have the server hold megabytes otherwise: the answer comes while the body has yet to be sent.
    @Test
    void refusesALargeBodyByItsHeadUnlessAKioskSignedIt() throws Exception {
        byte[] body = new byte[2_000_000];
        var stranger = new TestKiosk(server.server.url());
        var revoked = server.confirmedKiosk();
        server.enrolments.revoke(revoked.id());
        HttpRequest tampered = kiosk.signed("POST", "/v1/statuses", body, JSON);

        assertThat(headAlone(
                        kiosk.signed("POST", Api.HELD_STATUSES, body, JSON), name -> !name.startsWith("Signature")))
                .contains(" 401 ");
        assertThat(headAlone(stranger.signed("POST", Api.HELD_STATUSES, body, JSON), name -> true))
                .contains(" 403 ");
        assertThat(headAlone(revoked.signed("POST", Api.HELD_STATUSES, body, JSON), name -> true))
                .contains(" 403 ");
        assertThat(headAlone(tampered, name -> true)).contains(" 401 ");
    }

    /// The first line of the answer to a request of which only the head is sent.
    private String headAlone(HttpRequest request, Predicate<String> header) throws Exception {
        var head = new StringBuilder("POST " + Api.HELD_STATUSES + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + server.server.port() + "\r\nContent-Length: 2000000\r\n");
        request.headers().map().forEach((name, values) -> {
            if (header.test(name)) {
                head.append(name).append(": ").append(values.getFirst()).append("\r\n");
            }
        });
        try (var socket = TestTls.context()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return String.valueOf(answer.readLine());
        }
    }

    @Test
    void theLogHoldsNothingOfALetter() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        root.addAppender(lines);
        root.setLevel(Level.DEBUG);
        try {
            Written written = write("zeldzaamwoord");
            put(written);
            byte[] spoiled = new String(written.bytes(), StandardCharsets.UTF_8)
                    .replace("\"format\":1", "\"format\":zeldzaamwoord")
                    .getBytes(StandardCharsets.UTF_8);
            HttpResponse<byte[]> refused =
                    kiosk.put(Api.LETTERS + "/" + written.letter().id(), spoiled);
            assertProblem(refused, 400, Api.PROBLEM_LETTER_MALFORMED);
            assertThat(TestKiosk.text(refused)).doesNotContain("zeldzaamwoord");
            server.letters.letters().open(written.ref());

            String key = Base64.getEncoder().encodeToString(written.lookUpKey());
            String log = String.join(
                    "\n", lines.list.stream().map(it -> String.valueOf(it)).toList());
            assertThat(log)
                    .isNotEmpty()
                    .doesNotContain("zeldzaamwoord")
                    .doesNotContain(key)
                    .doesNotContain(written.letter().text().ciphertext())
                    .doesNotContain("jo@example.org");
        } finally {
            root.setLevel(level);
            root.detachAppender(lines);
        }
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestKiosk.text(answer)).contains("\"type\":\"" + type + "\"", "\"status\":" + status);
    }
}
