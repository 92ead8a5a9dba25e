package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.api.WaitingRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a kiosk hears of a publication, when, and how little it costs.
class CurrentReleaseIT {
    private static final long GENEROUS_SECONDS = 20;

    @TempDir
    Path folder = Path.of(".");

    private TestServer server;
    private TestKiosk kiosk;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        kiosk = server.confirmedKiosk();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysSoWhenNothingIsPublished() throws Exception {
        HttpResponse<byte[]> answer = kiosk.get(Api.CURRENT_RELEASE, Map.of());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(TestKiosk.text(answer)).contains(Api.PROBLEM_NO_RELEASE);
    }

    @Test
    void answersNotModifiedForTheReleaseHeld() throws Exception {
        String hash = hash(server.publications.publish("een"));
        for (String tag : new String[] {"\"" + hash + "\"", "W/\"" + hash + "\""}) {
            HttpResponse<byte[]> answer = kiosk.get(Api.CURRENT_RELEASE, Map.of("If-None-Match", tag));
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"" + hash + "\"");
            assertThat(answer.headers().firstValue(Api.CHALLENGE_HEADER)).isPresent();
        }
    }

    @Test
    void sendsOneEditAsAFewHundredBytes() throws Exception {
        String[] texts = IntStream.range(0, 2_000).mapToObj(it -> "text " + it).toArray(String[]::new);
        Publications.Current first = server.publications.publish(texts);
        texts[700] = "another text";
        Publications.Current second = server.publications.publish(texts);

        HttpResponse<byte[]> answer = kiosk.get(
                Api.CURRENT_RELEASE, Map.of("If-None-Match", "\"" + hash(first) + "\"", "Accept-Encoding", "gzip"));
        var current = TestKiosk.read(CurrentRelease.class, answer);
        assertThat(current.signedManifest(first.manifest().text())).isEqualTo(second.manifest());
        assertThat(answer.body()).hasSizeLessThan(2_000);
    }

    @Test
    void packsAWholeManifest() throws Exception {
        server.publications.publish(
                IntStream.range(0, 200).mapToObj(it -> "text " + it).toArray(String[]::new));
        HttpResponse<byte[]> answer = kiosk.get(Api.CURRENT_RELEASE, Map.of("Accept-Encoding", "gzip"));
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(TestKiosk.read(CurrentRelease.class, answer).manifest().text())
                .isNotNull();
    }

    @Test
    void wakesAWaitingKioskWhenSomethingIsPublished() throws Exception {
        String held = hash(server.publications.publish("een"));
        CompletableFuture<HttpResponse<byte[]>> waiting = waitFor(held);
        Publications.Current second = server.publications.publish("twee");
        HttpResponse<byte[]> answer = waiting.get(GENEROUS_SECONDS, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("W/\"" + hash(second) + "\"");
        assertThat(answer.headers().firstValue("Preference-Applied")).hasValue("wait=60");
    }

    @Test
    void endsTheWaitingOfARevokedKiosk() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> waiting = waitFor(hash(server.publications.publish("een")));
        server.enrolments.revoke(kiosk.id());
        HttpResponse<byte[]> answer = waiting.get(GENEROUS_SECONDS, TimeUnit.SECONDS);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(TestKiosk.text(answer)).contains(Api.PROBLEM_REVOKED);
    }

    @Test
    void letsGoOfWaitingKiosksWhenItStops() throws Exception {
        CompletableFuture<HttpResponse<byte[]>> waiting = waitFor(hash(server.publications.publish("een")));
        server.close();
        assertThat(waiting.get(GENEROUS_SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(304);
    }

    @Test
    void answersAfterTheWaitWhenNothingHappens() throws Exception {
        String held = hash(server.publications.publish("een"));
        HttpResponse<byte[]> answer =
                kiosk.get(Api.CURRENT_RELEASE, Map.of("If-None-Match", "\"" + held + "\"", "Prefer", "wait=1"));
        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void risesAboveAnOrderThatAKioskWasGiven() throws Exception {
        server.publications.publish("een");
        var seen = new ReleaseOrder(new Epoch(9_000, 3), 12);
        SignedText shown = SignedText.sign(
                new OrderStatement(OrderStatement.NO_NONCE, seen).text(), server.publications.releaseKey);
        HttpResponse<byte[]> answer =
                kiosk.get(Api.CURRENT_RELEASE, Map.of(Api.SEEN_ORDER_HEADER, shown.headerValue()));
        var statement = TestKiosk.read(CurrentRelease.class, answer).order();
        assertThat(OrderStatement.parse(statement.text()).order().isAbove(seen)).isTrue();
    }

    @Test
    void staysWhereItIsWhenTheOrderShownIsNotOurs() throws Exception {
        Publications.Current current = server.publications.publish("een");
        var seen = new ReleaseOrder(new Epoch(9_000, 3), 12);
        SignedText forged = SignedText.sign(
                new OrderStatement(OrderStatement.NO_NONCE, seen).text(), SigningKey.ofSeed(new byte[32]));
        kiosk.get(Api.CURRENT_RELEASE, Map.of(Api.SEEN_ORDER_HEADER, forged.headerValue()));
        assertThat(server.publications.current()).contains(current);
        assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of(Api.SEEN_ORDER_HEADER, "!"))
                        .statusCode())
                .isEqualTo(400);
    }

    private CompletableFuture<HttpResponse<byte[]>> waitFor(String held) {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return kiosk.get(Api.CURRENT_RELEASE, Map.of("If-None-Match", "\"" + held + "\"", "Prefer", "wait=60"));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        WaitingRoom room = server.server.part(WaitingRoom.class);
        while (room.waiting() == 0 && !waiting.isDone()) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    private static String hash(Publications.Current release) {
        return Sha256.hex(release.manifest().text());
    }
}
