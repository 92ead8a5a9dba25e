package nl.buurtpunt.kiosk.sync;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLServerSocket;

/// The twin server behind a real TLS socket, with a date of its own: Java's server tells the machine's, which no test
/// can step.
final class DatedServer implements AutoCloseable {
    private final TwinServer twin;
    private final Clock clock;
    private final SSLServerSocket door;
    private final Set<Socket> visitors = ConcurrentHashMap.newKeySet();

    /// @param port 0 for any
    DatedServer(TwinServer twin, TestCertificate certificate, int port, Clock clock) {
        this.twin = twin;
        this.clock = clock;
        try {
            door = (SSLServerSocket)
                    certificate.context().getServerSocketFactory().createServerSocket();
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var _ = Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                visitor.setTcpNoDelay(true);
                visitors.add(visitor);
                var _ = Thread.ofVirtual().start(() -> serve(visitor));
            } catch (IOException closed) {
                // The test cut the network; `isClosed` ends this.
            }
        }
    }

    private void serve(Socket visitor) {
        try (visitor) {
            InputStream in = new BufferedInputStream(visitor.getInputStream());
            for (String head = line(in); !head.isEmpty(); head = line(in)) {
                answer(head.split(" ", 3), in, visitor.getOutputStream());
            }
        } catch (IOException gone) {
            // The visitor or the test hung up.
        } finally {
            visitors.remove(visitor);
        }
    }

    private void answer(String[] head, InputStream in, OutputStream out) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String uri = "https://" + headers.get("host") + head[1];
        TwinServer.Reply reply = twin.handle(new TwinServer.Request(head[0], uri, headers, body));
        StringBuilder text = new StringBuilder("HTTP/1.1 " + reply.status() + " -\r\n");
        reply.headers()
                .forEach((name, value) ->
                        text.append(name).append(": ").append(value).append("\r\n"));
        text.append("Date: ")
                .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atZone(ZoneOffset.UTC)));
        if (reply.status() != 304) {
            text.append("\r\nContent-Length: ").append(reply.body().length);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(text.append("\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(reply.body());
        out.write(whole.toByteArray());
        out.flush();
    }

    /// One line without its end; empty also when the visitor has gone.
    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket visitor : visitors) {
                visitor.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
