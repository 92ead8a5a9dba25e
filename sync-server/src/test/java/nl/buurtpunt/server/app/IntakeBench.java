package nl.buurtpunt.server.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.identity.ContentDigest;
import nl.buurtpunt.protocol.identity.RequestNonce;
import nl.buurtpunt.protocol.identity.RequestSignature;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.server.kiosk.JdbiKioskStore;
import nl.buurtpunt.server.kiosk.Kiosk;
import nl.buurtpunt.server.letter.LetterKeys;
import nl.buurtpunt.server.letter.LetterLimits;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.store.Database;
import nl.buurtpunt.server.tls.SelfSigned;

/// Letters per second that the whole server takes durably: TLS on the loopback, signatures checked, H2
/// on a file, acknowledged after the forced commit. Letters and their signatures are made before the
/// clock runs. Each kiosk has one connection and waits for each answer. Arguments: folder, kiosks,
/// letters of each, and `followed` for the whole server, which makes cases and first statuses
/// meanwhile; without it letters are only taken.
final class IntakeBench {
    private static final int WARM_UP_SHARE = 2;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final List<SigningKey> kiosks = new ArrayList<>();
    private final int letters;
    private final boolean followed;

    private IntakeBench(Path folder, int kiosks, int letters, boolean followed) {
        this.folder = folder;
        this.letters = letters;
        this.followed = followed;
        for (int i = 0; i < kiosks; i++) {
            this.kiosks.add(SigningKey.generate(random));
        }
    }

    static void main(String[] args) throws Exception {
        Path parent = Path.of(args.length > 0 ? args[0] : "target");
        Path folder = Files.createTempDirectory(Files.createDirectories(parent), "intake-bench-");
        int kiosks = args.length > 1 ? Integer.parseInt(args[1]) : 64;
        int letters = args.length > 2 ? Integer.parseInt(args[2]) : 400;
        boolean followed = args.length > 3 && args[3].equals("followed");
        new IntakeBench(folder, kiosks, letters, followed).run();
        System.exit(0);
    }

    private void run() throws Exception {
        var keys = new LetterKeys(folder, Clock.systemUTC());
        try (Database database = Database.open(folder)) {
            var store = new JdbiKioskStore(database);
            for (SigningKey kiosk : kiosks) {
                store.save(Kiosk.confirmed(
                        kiosk.verifyingKey(), "voorbeeld", Clock.systemUTC().instant()));
            }
        }
        var limits = new LetterLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);
        var key = Optional.of(SelfSigned.readOrMake(folder.resolve("tls.p12"), random));
        var settings = new ServeSettings(folder, "127.0.0.1", 0, key, limits);
        if (followed) {
            try (Serving serving = Serving.start(settings, Clock.systemUTC())) {
                run(serving.data(), serving.url(), keys.sealingKey());
            }
        } else {
            try (OpenData data = OpenData.open(folder, Clock.systemUTC(), limits);
                    RunningServer server = RunningServer.start(settings, data.serverParts())) {
                run(data, server.url(), keys.sealingKey());
            }
        }
        say("bare forced write of 16 KiB on this disk: median %.2f ms", bareForce());
    }

    private void run(OpenData data, String url, SealingKey key) throws Exception {
        String challenge = challenge(url);
        List<byte[][]> requests = kiosks.parallelStream()
                .map(it -> signed(it, key, url, challenge))
                .toList();
        say("a letter with its request: %d bytes", requests.getFirst()[0].length);
        measure(requests, URI.create(url).getPort());
        int taken = data.letters().letters().after(0, Integer.MAX_VALUE).size();
        say("in the database: %d of %d", taken, kiosks.size() * letters);
    }

    private void measure(List<byte[][]> requests, int port) throws Exception {
        int warm = letters / WARM_UP_SHARE;
        try (var threads = Executors.newFixedThreadPool(requests.size())) {
            var lines = new ArrayList<Line>();
            for (int i = 0; i < requests.size(); i++) {
                lines.add(new Line(port));
            }
            long[][] none = all(threads, lines, requests, 0, warm);
            long before = System.nanoTime();
            long[][] waits = all(threads, lines, requests, warm, letters);
            double seconds = (System.nanoTime() - before) / 1e9;
            long[] sorted =
                    Arrays.stream(waits).flatMapToLong(Arrays::stream).sorted().toArray();
            say("%d kiosks, %d letters after %d uncounted", requests.size(), sorted.length, none.length * warm);
            say("%.0f letters a second, durable", sorted.length / seconds);
            say(
                    "from request to acknowledgement: median %.1f ms, p99 %.1f ms",
                    sorted[sorted.length / 2] / 1e6, sorted[sorted.length * 99 / 100] / 1e6);
        }
    }

    private static long[][] all(ExecutorService threads, List<Line> lines, List<byte[][]> requests, int from, int to)
            throws Exception {
        var work = new ArrayList<Callable<long[]>>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            byte[][] own = requests.get(i);
            work.add(() -> {
                var waits = new long[to - from];
                for (int n = from; n < to; n++) {
                    long asked = System.nanoTime();
                    line.send(own[n]);
                    waits[n - from] = System.nanoTime() - asked;
                }
                return waits;
            });
        }
        var answers = new ArrayList<long[]>();
        for (var answer : threads.invokeAll(work)) {
            answers.add(answer.get());
        }
        return answers.toArray(long[][]::new);
    }

    private static String challenge(String url) throws Exception {
        var stranger = new TestKiosk(url);
        return stranger.get(Api.STATUSES, Map.of())
                .headers()
                .firstValue(Api.CHALLENGE_HEADER)
                .orElseThrow();
    }

    private byte[][] signed(SigningKey kiosk, SealingKey key, String url, String challenge) {
        var pen = new WrittenLetters(kiosk.verifyingKey().keyId());
        var requests = new byte[letters][];
        for (int i = 0; i < letters; i++) {
            SealedLetter letter =
                    pen.write("Een bankje bij de halte. ".repeat(20), key).letter();
            requests[i] = request(kiosk, letter, url, new RequestNonce(challenge, i + 1));
        }
        return requests;
    }

    private static byte[] request(SigningKey kiosk, SealedLetter letter, String url, RequestNonce nonce) {
        byte[] body = letter.bytes();
        String path = Api.LETTERS + "/" + letter.id();
        String digest = ContentDigest.of(body);
        var target = new RequestSignature.Target("PUT", url + path, digest);
        var signature =
                RequestSignature.sign(target, kiosk, nonce, Clock.systemUTC().instant());
        String head = "PUT " + path + " HTTP/1.1\r\nHost: " + URI.create(url).getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n" + ContentDigest.HEADER + ": " + digest
                + "\r\n" + RequestSignature.INPUT_HEADER + ": " + signature.inputHeader()
                + "\r\n" + RequestSignature.HEADER + ": " + signature.signatureHeader() + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private double bareForce() throws IOException {
        var times = new long[200];
        Path file = folder.resolve("bare");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < times.length; i++) {
                long before = System.nanoTime();
                channel.write(ByteBuffer.allocate(16 * 1024));
                channel.force(false);
                times[i] = System.nanoTime() - before;
            }
        }
        Arrays.sort(times);
        return times[times.length / 2] / 1e6;
    }

    private static void say(String line, Object... values) {
        System.out.printf(Locale.ROOT, line + "%n", values);
    }

    /// A kiosk's connection, as plain as can be, so that what is measured is the server. It is made
    /// again when the server says that it has lasted long enough.
    private static final class Line {
        private static final SSLContext TLS = TestTls.context();

        private final int port;
        private SSLSocket socket;
        private InputStream in;

        Line(int port) throws IOException {
            this.port = port;
            socket = connected();
            in = new BufferedInputStream(socket.getInputStream(), 8 * 1024);
        }

        private SSLSocket connected() throws IOException {
            var made = (SSLSocket) TLS.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
            made.setTcpNoDelay(true);
            made.startHandshake();
            return made;
        }

        void send(byte[] request) throws IOException {
            socket.getOutputStream().write(request);
            String status = line();
            int length = 0;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                last |= header.equalsIgnoreCase("Connection: close");
            }
            byte[] body = in.readNBytes(length);
            if (!status.contains(" 201")) {
                throw new IOException(status + " " + new String(body, StandardCharsets.UTF_8));
            }
            if (last) {
                socket.close();
                socket = connected();
                in = new BufferedInputStream(socket.getInputStream(), 8 * 1024);
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the server hung up");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
