package nl.buurtpunt.server.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.EnrolmentCode;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.RequestNonce;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.key.SigningKey;

/// What a kiosk does over the wire, and what an attacker does who has only some of it. Signs afresh once when told to.
public final class TestKiosk {
    public static final String NONCE = "0123456789abcdefABCDEF";

    public final SigningKey key = SigningKey.generate(new SecureRandom());
    public Instant clock = Instant.parse("2026-11-21T10:00:00Z");
    public String challenge = "unknownunknownunknown";
    public long counter;

    private final String base;
    private final HttpClient client = TestTls.client();

    public TestKiosk(String base) {
        this.base = base;
    }

    public String id() {
        return key.verifyingKey().keyId();
    }

    public String code() {
        return EnrolmentCode.of(key.verifyingKey()).shown();
    }

    public HttpResponse<byte[]> enrol() throws IOException, InterruptedException {
        byte[] body = WireJson.write(new EnrolmentRequest(key.verifyingKey(), NONCE));
        return client.send(
                HttpRequest.newBuilder(URI.create(base + Api.ENROLMENTS))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> get(String path, Map<String, String> headers) throws IOException, InterruptedException {
        return ask("GET", path, new byte[0], headers);
    }

    public HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
        return ask("POST", path, body, Map.of("Content-Type", "application/json"));
    }

    public HttpResponse<byte[]> put(String path, byte[] body) throws IOException, InterruptedException {
        return ask("PUT", path, body, Map.of("Content-Type", "application/json"));
    }

    /// Asks, and asks once more with the server's challenge when that is what the server wants.
    private HttpResponse<byte[]> ask(String method, String path, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(signed(method, path, body, headers));
        if (answer.statusCode() == 401 && text(answer).contains(Api.PROBLEM_CHALLENGE)) {
            challenge = answer.headers().firstValue(Api.CHALLENGE_HEADER).orElseThrow();
            counter = 0;
            answer = send(signed(method, path, body, headers));
        }
        return answer;
    }

    public HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /// Asks without signing.
    public HttpResponse<byte[]> plain(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    public HttpRequest signed(String method, String path, byte[] body, Map<String, String> headers) {
        return signed(method, path, body, headers, key);
    }

    public HttpRequest signed(
            String method, String path, byte[] body, Map<String, String> headers, SigningKey signingKey) {
        String url = base + path;
        var target = new RequestSignature.Target(method, url, ContentDigest.of(body));
        var signature = RequestSignature.sign(target, signingKey, new RequestNonce(challenge, ++counter), clock);
        var request = HttpRequest.newBuilder(URI.create(url))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .header(ContentDigest.HEADER, ContentDigest.of(body))
                .header(RequestSignature.INPUT_HEADER, signature.inputHeader())
                .header(RequestSignature.HEADER, signature.signatureHeader());
        headers.forEach(request::header);
        return request.build();
    }

    /// The body as text, unpacked when it came packed.
    public static String text(HttpResponse<byte[]> answer) {
        byte[] body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    public static <T> T read(Class<T> type, HttpResponse<byte[]> answer) throws MalformedWireException {
        return WireJson.read(type, text(answer).getBytes(StandardCharsets.UTF_8));
    }
}
