package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.net.ssl.SSLSocket;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.server.api.CommonHeaders;
import nl.buurtpunt.server.api.SecurityTxtController;
import nl.buurtpunt.server.api.SignatureFilter;
import nl.buurtpunt.server.web.PublicPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// What holds for every answer, good or bad: TLS, headers, and errors that a program can read.
class EveryAnswerIT {
    private static final String PUBLIC_LETTER = Api.PUBLIC_LETTERS + "/{letterId}";

    private static TestServer server;
    private static TestKiosk stranger;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        server = new TestServer(folder);
        stranger = new TestKiosk(server.server.url());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/keys, 200",
        "GET, /v1/health, 200",
        "GET, /v1/openapi.json, 200",
        "OPTIONS, /v1/keys, 200",
        "HEAD, /v1/keys, 200",
        "GET, /v1/releases/current, 401",
        "POST, /v1/entry-batches, 401",
        "PUT, /v1/diagnostic-bundles/one, 401",
        "PUT, /v1/letters/one, 401",
        "GET, /v1/statuses, 401",
        "POST, /v1/statuses/held, 401",
        "GET, /, 401",
        "GET, /v1/nothing, 401",
        "GET, /v1/keys/, 401",
        "GET, /v1/keys;a=b, 401",
        "GET, /.well-known/security.txt, 404",
        "GET, /brief/, 401",
        "GET, /brief/nothing.js, 401",
        "GET, /brief/../brief/page.js, 401",
        "POST, /brief, 405",
        "POST, /v1/public/status, 415",
        "PUT, /v1/public/letters/one, 401",
        "PUT, /v1/public/letters/01a1fe87-653f-737b-9cd7-1281698c8e91/, 401",
        "PUT, /v1/letters/01a1fe87-653f-737b-9cd7-1281698c8e91, 401",
        "GET, /v1/%6beys, 401",
        "GET, /v1/releases/current;a=/v1/keys, 401",
        "DELETE, /v1/keys, 405",
        "GET, /v1/enrolments, 405",
        "TRACE, /v1/keys, 405",
        "POST, /v1/enrolments, 415",
    })
    void carriesTheHeadersAndIsAProblemWhenItIsOne(String method, String path, int status) throws Exception {
        assertWell(stranger.plain(method, path, ""), status);
    }

    /// Every address there is, asked without a signature: what is not on the list of open ones answers nobody.
    @Test
    void answersUnsignedOnlyWhereThatIsWrittenDown() throws Exception {
        var open = new TreeSet<String>();
        var all = new TreeSet<String>();
        for (RequestMappingInfo route : server.server
                .part(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (String path : route.getPatternValues()) {
                all.add(path);
                for (RequestMethod method : route.getMethodsCondition().getMethods()) {
                    String asked = path.replace("{letterId}", "01a1fe87-653f-737b-9cd7-1281698c8e91")
                            .replaceAll("\\{[^}]*}", "one");
                    if (stranger.plain(method.name(), asked, "").statusCode() != 401) {
                        open.add(path);
                    }
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(SignatureFilter.OPEN.size()).containsAll(SignatureFilter.OPEN);
        assertThat(open)
                .containsExactly(
                        SecurityTxtController.PATH,
                        PublicPage.PATH,
                        Api.ENROLMENTS,
                        "/v1/health",
                        Api.KEYS,
                        Api.OPENAPI,
                        PUBLIC_LETTER,
                        Api.PUBLIC_STATUS);
        assertThat(SignatureFilter.OPEN)
                .containsExactlyInAnyOrder(
                        Api.ENROLMENTS,
                        "/v1/health",
                        Api.KEYS,
                        Api.OPENAPI,
                        Api.PUBLIC_STATUS,
                        SecurityTxtController.PATH);
    }

    @Test
    void tellsAKnownKioskWhatDoesNotExist() throws Exception {
        assertWell(server.confirmedKiosk().get("/v1/nothing", Map.of()), 404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{",
                "[]",
                "null",
                "{}",
                "{\"publicKey\":\"AAAA\",\"nonce\":\"0123456789abcdef\"}",
                "{\"publicKey\":{},\"nonce\":7}",
            })
    void refusesBodiesItCannotUse(String body) throws Exception {
        HttpResponse<byte[]> answer = stranger.plain("POST", Api.ENROLMENTS, body, "Content-Type", "application/json");
        assertWell(answer, 400);
        assertThat(TestKiosk.text(answer)).doesNotContain("nl.buurtpunt", "java.", "Exception", "jackson");
    }

    @Test
    void refusesFormsItDoesNotHave() throws Exception {
        assertWell(stranger.plain("GET", Api.KEYS, "", "Accept", "text/html"), 406);
        assertWell(stranger.plain("POST", Api.ENROLMENTS, "<a/>", "Content-Type", "text/xml"), 415);
    }

    @Test
    void refusesBodiesThatAreTooLarge() throws Exception {
        String large = "x".repeat(Limits.REQUEST_BYTES + 1);
        // The server may close a connection whose body it never read: it is nobody else's.
        var alone = new TestKiosk(server.server.url());
        assertWell(alone.plain("POST", Api.ENROLMENTS, large, "Content-Type", "application/json"), 413);
    }

    @Test
    void toleratesFieldsOfANewerKiosk() throws Exception {
        String body = "{\"publicKey\":\"" + stranger.key.verifyingKey().spki()
                + "\",\"nonce\":\"0123456789abcdef\",\"colour\":\"blue\"}";
        HttpResponse<byte[]> answer = stranger.plain("POST", Api.ENROLMENTS, body, "Content-Type", "application/json");
        assertThat(answer.statusCode()).isBetween(200, 201);
    }

    @Test
    void answersWhatTheContainerRefusesAsAProblemToo() throws Exception {
        String answer = raw("GET /v1/keys HTTP/1.1\r\nHost: a b c\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "API-Version: 1.0.0");
        assertThat(answer).contains("frame-ancestors 'none'").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void speaksHttp2AndHttp1() throws Exception {
        for (var version : HttpClient.Version.values()) {
            if (version.name().equals("HTTP_3")) {
                continue;
            }
            var request = HttpRequest.newBuilder(URI.create(server.server.url() + Api.KEYS))
                    .version(version)
                    .build();
            assertThat(TestTls.client().send(request, BodyHandlers.ofString()).version())
                    .isEqualTo(version);
        }
    }

    @Test
    void blamesTheCallerForABodyThatIsBroken() throws Exception {
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        var log = (Logger) LoggerFactory.getLogger("nl.buurtpunt");
        log.addAppender(logged);
        try {
            String head = "POST /v1/enrolments HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
            assertThat(raw(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}"))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "\"status\":400");
            try (SSLSocket socket = tls()) {
                socket.getOutputStream()
                        .write((head + "Content-Length: 99\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(raw("GET /v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                    .contains(" 200 ");
            Thread.sleep(300);
            assertThat(logged.list).noneMatch(it -> it.getLevel().isGreaterOrEqual(Level.WARN));
        } finally {
            log.detachAppender(logged);
        }
    }

    @Test
    void neverAnswersThePlain() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
            socket.getOutputStream()
                    .write("GET /v1/keys HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("200", "signed");
        }
    }

    @Test
    void refusesOldTls() throws Exception {
        for (int minor : new int[] {0x00, 0x01, 0x02}) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.server.port())) {
                socket.getOutputStream().write(clientHello(minor));
                byte[] answer = socket.getInputStream().readNBytes(7);
                // An alert record, fatal, "protocol_version"; a ServerHello would be record type 22.
                assertThat(answer[0]).isEqualTo((byte) 21);
                assertThat(answer[6]).isEqualTo((byte) 70);
            }
        }
        for (String modern : List.of("TLSv1.2", "TLSv1.3")) {
            try (SSLSocket socket = tls()) {
                socket.setEnabledProtocols(new String[] {modern});
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo(modern);
            }
        }
    }

    /// The JDK's own client no longer speaks SSL 3.0, TLS 1.0 or 1.1, so their first message is written by hand.
    private static byte[] clientHello(int minor) {
        var hello = ByteBuffer.allocate(50);
        hello.put(new byte[] {22, 3, (byte) minor, 0, 45, 1, 0, 0, 41, 3, (byte) minor});
        hello.put(new byte[32]);
        hello.put(new byte[] {0, 0, 2, (byte) 0xc0, 0x09, 1, 0});
        return hello.array();
    }

    private static SSLSocket tls() throws IOException {
        return (SSLSocket) TestTls.context()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.server.port());
    }

    private static String raw(String request) throws IOException {
        try (SSLSocket socket = tls()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertWell(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        for (Map.Entry<String, String> header : CommonHeaders.ALL.entrySet()) {
            assertThat(answer.headers().allValues(header.getKey()))
                    .as(header.getKey())
                    .containsExactly(header.getValue());
        }
        if (status >= 400) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
            assertThat(TestKiosk.text(answer)).contains("\"status\":" + status, "\"title\":", "\"detail\":");
        }
    }
}
