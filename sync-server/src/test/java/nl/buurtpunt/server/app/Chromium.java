package nl.buurtpunt.server.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A headless Chromium with a profile of its own, driven over its DevTools protocol. It resolves no name, so a page
/// that
/// asks anything of another host gets nowhere and is seen to have tried.
final class Chromium implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 90;
    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, JsonNode>> listeners = new CopyOnWriteArrayList<>();

    private Chromium(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Messages())
                .join();
    }

    /// @param profile an empty folder; the browser writes its history and caches there
    static Chromium start(Path profile) throws IOException {
        var command = new ArrayList<>(List.of(
                "chromium",
                "--headless=new",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--ignore-certificate-errors",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--no-sandbox");
        }
        command.add("about:blank");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new Chromium(process, address(process));
    }

    /// The browser says where it listens in its first lines; the rest is read away so that it never waits for a reader.
    private static String address(Process process) throws IOException {
        BufferedReader said = process.errorReader();
        String mark = "DevTools listening on ";
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(mark)) {
                Thread.ofVirtual().start(() -> said.lines().forEach(it -> {}));
                return line.substring(mark.length()).strip();
            }
        }
        throw new IOException("chromium ended before it listened; is it installed? (provisioning/verify does)");
    }

    /// A new tab in a window of this size.
    BrowserPage page(int width, int height) {
        String target = command("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        String session = command("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        var page = new BrowserPage(this, session);
        page.resize(width, height);
        return page;
    }

    void listen(BiConsumer<String, JsonNode> listener) {
        listeners.add(listener);
    }

    /// Sends a command and waits for its result; what the browser refuses is thrown.
    JsonNode command(String session, String method, Map<String, ?> parameters) {
        int id = ids.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        waiting.put(id, answer);
        var message = JSON.createObjectNode().put("id", id).put("method", method);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        message.set("params", JSON.valueToTree(parameters));
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        try {
            JsonNode result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (result.has("error")) {
                throw new AssertionError(method + ": " + result.path("error"));
            }
            return result.path("result");
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(method + " got no answer", e);
        }
    }

    @Override
    public void close() {
        command("", "Browser.close", Map.of());
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether a file of the profile holds these bytes.
    static boolean holds(Path profile, String text) throws IOException {
        try (var files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile).anyMatch(it -> read(it).contains(text));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                JsonNode message = JSON.readTree(part.toString());
                part.setLength(0);
                CompletableFuture<JsonNode> answer =
                        waiting.remove(message.path("id").asInt(-1));
                if (answer != null) {
                    answer.complete(message);
                } else {
                    listeners.forEach(it -> it.accept(message.path("sessionId").asString(""), message));
                }
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
