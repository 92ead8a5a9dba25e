package nl.buurtpunt.kiosk.sync;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// The twin server behind a real TLS socket; packs its answers for who can unpack them.
final class TwinOverHttps implements AutoCloseable {
    private final TwinServer twin;
    private final HttpsServer https;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TwinOverHttps(TwinServer twin, TestCertificate certificate) {
        this.twin = twin;
        try {
            https = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        https.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        https.setExecutor(threads);
        https.createContext("/", this::answer);
        https.start();
    }

    int port() {
        return https.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            String uri = "https://" + headers.get("host") + exchange.getRequestURI();
            var request = new TwinServer.Request(
                    exchange.getRequestMethod(),
                    uri,
                    headers,
                    exchange.getRequestBody().readAllBytes());
            TwinServer.Reply reply = twin.handle(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body();
            if (Objects.requireNonNullElse(headers.get("accept-encoding"), "").contains("gzip") && body.length > 0) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                body = packed(body);
            }
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    static byte[] packed(byte[] body) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        https.stop(0);
        threads.shutdownNow();
    }
}
