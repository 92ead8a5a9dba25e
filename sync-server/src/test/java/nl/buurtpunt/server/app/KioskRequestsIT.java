package nl.buurtpunt.server.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.SignedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk's whole way in: enrolment, signed requests, and everything a stranger may try with them.
class KioskRequestsIT {
    @TempDir
    Path folder = Path.of(".");

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void enrolsAndFetchesWhatItLacks() throws Exception {
        var release = server.publications.publish("een", "twee");
        TestKiosk kiosk = server.confirmedKiosk();

        var state = TestKiosk.read(EnrolmentState.class, kiosk.enrol());
        assertThat(state.status()).isEqualTo(EnrolmentState.Status.CONFIRMED);
        assertThat(state.pointId()).isEqualTo("voorbeeld-centrum");
        SignedText order = Objects.requireNonNull(state.order());
        assertThat(order.verifiedBy(server.publications.releaseKey.verifyingKey()))
                .isTrue();
        assertThat(OrderStatement.parse(order.text()).nonce()).isEqualTo(TestKiosk.NONCE);

        HttpResponse<byte[]> answer = kiosk.get(Api.CURRENT_RELEASE, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        var current = TestKiosk.read(CurrentRelease.class, answer);
        assertThat(current.signedManifest(null)).isEqualTo(release.manifest());

        var question = new EntryBatch.Request(List.of(Sha256.hex("twee"), Sha256.hex("nothing of ours")));
        var batch = TestKiosk.read(EntryBatch.class, kiosk.post(Api.ENTRY_BATCHES, WireJson.write(question)));
        assertThat(batch.entries()).containsExactly(new EntryBatch.Item(Sha256.hex("twee"), "twee"));
    }

    @Test
    void enrolmentIsOneHoweverOftenItIsAsked() throws Exception {
        var kiosk = new TestKiosk(server.server.url());
        assertThat(kiosk.enrol().statusCode()).isEqualTo(201);
        assertThat(kiosk.enrol().statusCode()).isEqualTo(200);
        assertThat(TestKiosk.read(EnrolmentState.class, kiosk.enrol())).isEqualTo(EnrolmentState.pending());
        assertThat(server.enrolments.waiting()).hasSize(1);
    }

    @Test
    void sendsAFloodOfStrangersAwayForAWhile() throws Exception {
        var kiosk = server.confirmedKiosk();
        HttpResponse<byte[]> last = kiosk.enrol();
        for (int i = 0; i < 60 && last.statusCode() != 429; i++) {
            last = new TestKiosk(server.server.url()).enrol();
        }
        assertRefused(last, 429, "about:blank");
        assertThat(last.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(kiosk.enrol().statusCode()).isEqualTo(200);
    }

    @Test
    void refusesTheUnsigned() throws Exception {
        var kiosk = server.confirmedKiosk();
        var answer = kiosk.send(HttpRequest.newBuilder(URI.create(server.server.url() + Api.CURRENT_RELEASE))
                .build());
        assertRefused(answer, 401, Api.PROBLEM_SIGNATURE);
        assertThat(answer.headers().firstValue(Api.CHALLENGE_HEADER)).isPresent();
    }

    @Test
    void refusesAnotherBodyMethodOrKey() throws Exception {
        var kiosk = server.confirmedKiosk();
        kiosk.get(Api.CURRENT_RELEASE, Map.of());
        byte[] body = WireJson.write(new EntryBatch.Request(List.of(Sha256.hex("a"))));
        HttpRequest signed = kiosk.signed("POST", Api.ENTRY_BATCHES, body, Map.of("Content-Type", "application/json"));

        HttpRequest otherBody = HttpRequest.newBuilder(signed, (name, value) -> true)
                .POST(HttpRequest.BodyPublishers.ofByteArray("{\"sha256\":[]}".getBytes(UTF_8)))
                .build();
        assertRefused(kiosk.send(otherBody), 401, Api.PROBLEM_SIGNATURE);

        HttpRequest otherMethod = HttpRequest.newBuilder(signed, (name, value) -> true)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        assertRefused(kiosk.send(otherMethod), 401, Api.PROBLEM_SIGNATURE);

        HttpRequest otherTarget = HttpRequest.newBuilder(
                        kiosk.signed("GET", Api.CURRENT_RELEASE + "?a=1", new byte[0], Map.of()), (n, v) -> true)
                .uri(URI.create(server.server.url() + Api.CURRENT_RELEASE + "?a=2"))
                .build();
        assertRefused(kiosk.send(otherTarget), 401, Api.PROBLEM_SIGNATURE);

        var stranger = SigningKey.generate(new SecureRandom());
        HttpRequest otherKey = kiosk.signed("GET", Api.CURRENT_RELEASE, new byte[0], Map.of(), stranger);
        assertRefused(kiosk.send(otherKey), 403, Api.PROBLEM_NOT_ENROLLED);
    }

    @Test
    void refusesASignatureByAKeyThatOnlyClaimsToBeThisKiosk() throws Exception {
        var kiosk = server.confirmedKiosk();
        kiosk.get(Api.CURRENT_RELEASE, Map.of());
        var stranger = SigningKey.generate(new SecureRandom());
        HttpRequest forged = kiosk.signed("GET", Api.CURRENT_RELEASE, new byte[0], Map.of(), stranger);
        HttpRequest claimed = HttpRequest.newBuilder(forged, (name, value) -> !name.equalsIgnoreCase("Signature-Input"))
                .header(
                        "Signature-Input",
                        forged.headers()
                                .firstValue("Signature-Input")
                                .orElseThrow()
                                .replace(stranger.verifyingKey().keyId(), kiosk.id()))
                .build();
        assertRefused(kiosk.send(claimed), 401, Api.PROBLEM_SIGNATURE);
    }

    @Test
    void refusesAReplayWithANewChallenge() throws Exception {
        server.publications.publish("een");
        var kiosk = server.confirmedKiosk();
        kiosk.get(Api.CURRENT_RELEASE, Map.of());
        HttpRequest once = kiosk.signed("GET", Api.CURRENT_RELEASE, new byte[0], Map.of());
        assertThat(kiosk.send(once).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> again = kiosk.send(once);
        assertRefused(again, 401, Api.PROBLEM_CHALLENGE);
        assertThat(again.headers().firstValue(Api.CHALLENGE_HEADER)).get().isNotEqualTo(kiosk.challenge);
    }

    @Test
    void letsAKioskInThatLostCount() throws Exception {
        server.publications.publish("een");
        var kiosk = server.confirmedKiosk();
        kiosk.get(Api.CURRENT_RELEASE, Map.of());
        kiosk.get(Api.CURRENT_RELEASE, Map.of());
        kiosk.counter = 0;
        assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void letsInWhateverTheKioskThinksOfTheTime() throws Exception {
        server.publications.publish("een");
        var kiosk = server.confirmedKiosk();
        for (String time : List.of("1970-01-01T00:00:05Z", "2029-11-21T10:00:00Z")) {
            kiosk.clock = Instant.parse(time);
            assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void letsInWhateverTheServerThinksOfTheTime() throws Exception {
        server.publications.publish("een");
        var kiosk = server.confirmedKiosk();
        for (String time : List.of("1970-01-01T00:00:05Z", "2029-11-21T10:00:00Z", "2026-11-21T10:00:00Z")) {
            server.clock.set(Instant.parse(time));
            assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesTheRevokedAtOnceAndTellsThemSo() throws Exception {
        server.publications.publish("een");
        var kiosk = server.confirmedKiosk();
        assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of()).statusCode()).isEqualTo(200);
        server.enrolments.revoke(kiosk.id());
        assertRefused(kiosk.get(Api.CURRENT_RELEASE, Map.of()), 403, Api.PROBLEM_REVOKED);
        assertThat(TestKiosk.read(EnrolmentState.class, kiosk.enrol())).isEqualTo(EnrolmentState.revoked());
    }

    private static void assertRefused(HttpResponse<byte[]> answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestKiosk.text(answer)).contains("\"type\":\"" + type + "\"");
    }
}
