package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.LetterCount;
import nl.buurtpunt.server.api.WaitingRoom;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// Letters over the wire.
class LettersIT extends KioskWithLetters {
    private final Object signing = new Object();

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
