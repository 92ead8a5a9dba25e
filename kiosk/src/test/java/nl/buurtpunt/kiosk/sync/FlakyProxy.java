package nl.buurtpunt.kiosk.sync;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/// Stands between kiosk and server as a bad network or a bad neighbour does. It holds the server's TLS key, so
/// what it does is what a server gone wrong could do. One request per connection.
final class FlakyProxy implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)\r?$");

    private final int upstreamPort;
    private final SSLContext towardsServer;
    private final ServerSocket listening;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Collection<Closeable> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = new Pass();
    private volatile String faultyPath = "";

    /// What goes wrong.
    sealed interface Fault {}

    record Pass() implements Fault {}

    /// Hangs up before any answer.
    record Drop() implements Fault {}

    /// Never answers.
    record Hold() implements Fault {}

    /// Promises the whole body and hangs up before its end.
    record Truncate(int bytes) implements Fault {}

    /// Changes the body.
    record Lie(UnaryOperator<byte[]> change) implements Fault {}

    /// Answers by itself, head and body.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Instead(String head, byte[] body) implements Fault {}

    FlakyProxy(TestCertificate shown, TestCertificate server, int upstreamPort) {
        this.upstreamPort = upstreamPort;
        try {
            towardsServer = SSLContext.getInstance("TLS");
            towardsServer.init(null, new TrustManager[] {new PinnedTrust(Set.of(server.pin()))}, null);
            listening = shown.context()
                    .getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        threads.execute(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /// From now on this goes wrong for this path.
    void on(String path, Fault next) {
        faultyPath = path;
        fault = next;
    }

    void behave() {
        fault = new Pass();
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket socket = listening.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException e) {
            // The listening socket was closed: the end of the test.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Message request = Message.read(socket.getInputStream());
            String path = request.head().split(" ", 3)[1];
            Fault now = path.equals(faultyPath) ? fault : new Pass();
            switch (now) {
                case Pass pass -> reply(socket, forward(request), Integer.MAX_VALUE);
                case Drop drop -> {}
                case Hold hold -> Thread.currentThread().join();
                case Truncate(int bytes) -> reply(socket, forward(request), bytes);
                case Lie(UnaryOperator<byte[]> change) -> {
                    Message answer = forward(request);
                    reply(socket, new Message(answer.head(), change.apply(answer.body())), Integer.MAX_VALUE);
                }
                case Instead(String head, byte[] body) -> reply(socket, new Message(head, body), Integer.MAX_VALUE);
            }
        } catch (IOException e) {
            // The other side hung up, or never shook hands: a proxy shrugs.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    private Message forward(Message request) throws IOException {
        try (Socket upstream =
                towardsServer.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), upstreamPort)) {
            String head = request.head().replaceAll("(?im)^accept-encoding:.*\r\n", "");
            upstream.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            upstream.getOutputStream().write(request.body());
            upstream.getOutputStream().flush();
            return Message.read(upstream.getInputStream());
        }
    }

    private static void reply(Socket socket, Message answer, int most) throws IOException {
        String head = answer.head().replaceAll("(?im)^(content-length|connection):.*\r\n", "");
        boolean empty = head.contains(" 304 ");
        String framed = head.substring(0, head.length() - 2)
                + (empty ? "" : "Content-Length: " + answer.body().length + "\r\n")
                + "Connection: close\r\n\r\n";
        socket.getOutputStream().write(framed.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(answer.body(), 0, Math.min(most, answer.body().length));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Closeable socket : List.copyOf(open)) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }

    /// Head with its blank line, and body.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Message(String head, byte[] body) {
        static Message read(InputStream in) throws IOException {
            var head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("hung up");
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            Matcher length = LENGTH.matcher(text);
            return new Message(text, in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        }
    }
}
