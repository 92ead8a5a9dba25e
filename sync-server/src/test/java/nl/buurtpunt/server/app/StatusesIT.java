package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.SealedPart;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.protocol.letter.StatusMessage;
import nl.buurtpunt.server.letter.Publishing;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;

/// Statuses over the wire, both ways.
class StatusesIT extends KioskWithLetters {
    @Test
    void givesStatusesAndTakesThemBack() throws Exception {
        Written written = write("een");
        put(written);
        publish(written);

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

    private void publish(Written written) {
        assertThat(server.letters
                        .statusLog()
                        .publish(
                                written.letter().lookUpHash(),
                                number -> new StatusMessage(number, "2026-11-21", null, List.of(), List.of(), true)))
                .isEqualTo(Publishing.PUBLISHED);
    }

    /// It passed some over whose key it does not know: those could not be collected there.
    @Test
    void aKioskCountsAsHoldingWhatItSaysItHolds() throws Exception {
        Written written = write("een");
        put(written);
        publish(written);
        var reached = new ArrayList<Long>();
        server.letters.statuses().tellReached((id, place) -> reached.add(place));
        StatusBatch all = TestKiosk.read(StatusBatch.class, kiosk.get(Api.STATUSES, Map.of()));
        String next = Api.STATUSES + "?after=" + all.upTo();
        String epoch = "&epoch=" + all.epoch().text();

        assertThat(kiosk.get(next + "&held=0" + epoch, Map.of()).statusCode()).isEqualTo(200);
        assertThat(reached).isEmpty();
        kiosk.get(next + epoch, Map.of());
        assertThat(reached).containsExactly(all.upTo());
        assertThat(kiosk.get(next + "&held=x" + epoch, Map.of()).statusCode()).isEqualTo(400);
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
}
