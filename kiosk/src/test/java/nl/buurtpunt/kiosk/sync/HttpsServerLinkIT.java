package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import nl.buurtpunt.kiosk.sync.LinkTrouble.Refused;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsServerLinkIT extends ServerLinkContract {
    private static final TestCertificate CERTIFICATE = TestCertificate.make();
    private static final TestCertificate OTHER = TestCertificate.make();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String OURS = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nAPI-Version: 1.0.0\r\n";

    private final TwinOverHttps https = new TwinOverHttps(server, CERTIFICATE);
    private final FlakyProxy proxy = new FlakyProxy(CERTIFICATE, CERTIFICATE, https.port());

    @AfterEach
    void close() {
        proxy.close();
        https.close();
    }

    @Override
    ServerLink link(Clock clock) {
        return link(clock, https.port(), PATIENCE);
    }

    private ServerLink link(Clock clock, int port, Duration patience) {
        LinkSettings settings = LinkSettings.of(
                "https://localhost:" + port, List.of(CERTIFICATE.pin().base64()), false);
        return new HttpsServerLink(settings, new RequestSigner(key, clock), patience);
    }

    private LinkTrouble keysThrough(FlakyProxy.Fault fault, Duration patience) {
        proxy.on(Api.KEYS, fault);
        try (ServerLink link = link(Clock.systemUTC(), proxy.port(), patience)) {
            return trouble(link.keys());
        }
    }

    private static RefusalReason reason(LinkTrouble trouble) {
        return trouble instanceof Refused(RefusalReason reason, String detail)
                ? reason
                : throwing("not refused: " + trouble);
    }

    private static RefusalReason throwing(String message) {
        throw new AssertionError(message);
    }

    @Test
    void refusesAServerWithAnotherKey() {
        try (var impostor = new TwinOverHttps(server, OTHER);
                ServerLink link = link(Clock.systemUTC(), impostor.port(), PATIENCE)) {
            assertThat(reason(trouble(link.keys()))).isEqualTo(RefusalReason.SERVER_KEY);
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void acceptsEachOfSeveralPinsSoThatAKeyCanBeReplaced() {
        LinkSettings settings = LinkSettings.of(
                "https://LOCALHOST:" + https.port() + "/",
                List.of(OTHER.pin().base64(), CERTIFICATE.pin().base64()),
                false);
        try (var link = new HttpsServerLink(settings, new RequestSigner(key, Clock.systemUTC()), PATIENCE)) {
            assertThat(link.keys()).isInstanceOf(Answer.Got.class);
        }
    }

    @Test
    void refusesTheFriendlyPageOfACaptivePortal() {
        byte[] page = "<html>Welkom! Accepteer de voorwaarden.</html>".getBytes(StandardCharsets.UTF_8);
        var html = new FlakyProxy.Instead("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", page);
        assertThat(reason(keysThrough(html, PATIENCE))).isEqualTo(RefusalReason.NOT_OUR_SERVER);

        var disguised = new FlakyProxy.Instead(OURS + "\r\n", page);
        assertThat(reason(keysThrough(disguised, PATIENCE))).isEqualTo(RefusalReason.NOT_OUR_SERVER);

        var elsewhere = new FlakyProxy.Instead("HTTP/1.1 302 Found\r\nLocation: https://portal/\r\n\r\n", new byte[0]);
        assertThat(reason(keysThrough(elsewhere, PATIENCE))).isEqualTo(RefusalReason.NOT_OUR_SERVER);

        var versionless = new FlakyProxy.Instead(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(reason(keysThrough(versionless, PATIENCE))).isEqualTo(RefusalReason.NOT_OUR_SERVER);
    }

    @Test
    void refusesAnAnswerThatIsCutOff() {
        for (int bytes : new int[] {0, 1, 100}) {
            assertThat(reason(keysThrough(new FlakyProxy.Truncate(bytes), PATIENCE)))
                    .isEqualTo(RefusalReason.CUT_OFF);
        }
    }

    @Test
    void refusesAPackedAnswerThatEndsTooEarly() throws IOException {
        byte[] packed = TwinOverHttps.packed("{\"signed\":{}}".repeat(50).getBytes(StandardCharsets.UTF_8));
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        var fault = new FlakyProxy.Instead(OURS + "Content-Encoding: gzip\r\n\r\n", half);
        assertThat(reason(keysThrough(fault, PATIENCE))).isEqualTo(RefusalReason.CUT_OFF);
    }

    @Test
    void hangsUpOnAnAnswerThatIsTooLongPackedOrNot() throws IOException {
        byte[] endless = new byte[Limits.SMALL_ANSWER_BYTES + 1];
        assertThat(reason(keysThrough(new FlakyProxy.Instead(OURS + "\r\n", endless), PATIENCE)))
                .isEqualTo(RefusalReason.TOO_LONG);

        byte[] bomb = TwinOverHttps.packed(new byte[Limits.SMALL_ANSWER_BYTES * 50]);
        assertThat(bomb.length).isLessThan(Limits.SMALL_ANSWER_BYTES);
        var packed = new FlakyProxy.Instead(OURS + "Content-Encoding: gzip\r\n\r\n", bomb);
        assertThat(reason(keysThrough(packed, PATIENCE))).isEqualTo(RefusalReason.TOO_LONG);
    }

    @Test
    void isUnreachableWhenTheNetworkDropsOrNeverAnswers() {
        assertThat(keysThrough(new FlakyProxy.Drop(), PATIENCE)).isInstanceOf(LinkTrouble.Unreachable.class);
        assertThat(keysThrough(new FlakyProxy.Hold(), Duration.ofMillis(700)))
                .isInstanceOf(LinkTrouble.Unreachable.class);
        https.close();
        try (ServerLink link = link(Clock.systemUTC())) {
            assertThat(trouble(link.keys())).isInstanceOf(LinkTrouble.Unreachable.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 418})
    void refusesAStatusThatHasNoPlaceHere(int status) {
        var fault = new FlakyProxy.Instead(
                "HTTP/1.1 " + status + " No\r\nContent-Type: application/problem+json\r\nAPI-Version: 1.0.0\r\n\r\n",
                "{\"type\":\"about:blank\",\"status\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(reason(keysThrough(fault, PATIENCE))).isEqualTo(RefusalReason.STATUS);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aFailingServerIsNoServer(int status) {
        var fault = new FlakyProxy.Instead("HTTP/1.1 " + status + " No\r\n\r\n", new byte[0]);
        assertThat(keysThrough(fault, PATIENCE)).isEqualTo(new LinkTrouble.Failing(status));
    }
}
