package nl.buurtpunt.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/// One tab of a [Chromium], as somebody uses it, with a list of what it asked of whom and of what it complained about.
final class BrowserPage {
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<String> complaints = new CopyOnWriteArrayList<>();

    private final Chromium browser;
    private final String session;
    /// Written on the browser's thread and read on the test's: in the order of the pieces.
    private final Queue<String> heap = new ConcurrentLinkedQueue<>();

    BrowserPage(Chromium browser, String session) {
        this.browser = browser;
        this.session = session;
        browser.listen(this::heard);
        command("Page.enable", Map.of());
        command("Network.enable", Map.of());
        command("Runtime.enable", Map.of());
        command("Log.enable", Map.of());
        command("Target.setAutoAttach", Map.of("autoAttach", true, "waitForDebuggerOnStart", false, "flatten", true));
    }

    /// Workers report what they fetch through the page that started them.
    private void heard(String from, JsonNode message) {
        JsonNode about = message.path("params");
        switch (message.path("method").asString("")) {
            case "Network.requestWillBeSent" ->
                requests.add(about.path("request").path("method").asString() + " "
                        + about.path("request").path("url").asString());
            case "HeapProfiler.addHeapSnapshotChunk" -> {
                if (from.equals(session)) {
                    heap.add(about.path("chunk").asString());
                }
            }
            case "Runtime.exceptionThrown" -> complaints.add(about.toString());
            case "Log.entryAdded" ->
                complaints.add(about.path("entry").path("text").asString());
            default -> {}
        }
    }

    JsonNode command(String method, Map<String, ?> parameters) {
        return browser.command(session, method, parameters);
    }

    void resize(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /// Goes to an address and waits until the page's own script has drawn it.
    void open(String url) {
        command("Page.navigate", Map.of("url", "about:blank"));
        command("Page.navigate", Map.of("url", url));
        until("document.readyState === 'complete' && !document.getElementById('without')");
    }

    /// The value of an expression, awaited when it is a promise.
    JsonNode value(String expression) {
        JsonNode answer = command(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    String text(String expression) {
        return value(expression).asString();
    }

    /// Waits in the page, looking at every drawn frame, for as long as the browser's patience.
    void until(String condition) {
        value("new Promise(done => { const look = () => { try { if (" + condition
                + ") return done(true) } catch (notYet) {} setTimeout(look, 20) }; look() })");
    }

    void untilScreen(String name) {
        until("document.getElementById('" + name + "') && !document.getElementById('" + name + "').hidden");
    }

    void click(String id) {
        value("document.getElementById('" + id + "').click()");
    }

    void speak(String language) {
        value("(it => { it.focus(); it.click() })(document.querySelector('#languages [lang=" + language + "]'))");
        until("document.documentElement.lang === '" + language + "'");
        until("document.querySelector('#languages [aria-pressed=true]').lang === '" + language + "'");
    }

    /// Types into what has the focus.
    void type(String text) {
        command("Input.insertText", Map.of("text", text));
    }

    void press(String key) {
        int code = Objects.requireNonNull(Map.of("Tab", 9, "Enter", 13, " ", 32).get(key));
        String text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        command(
                "Input.dispatchKeyEvent",
                Map.of(
                        "type",
                        text.isEmpty() ? "rawKeyDown" : "keyDown",
                        "key",
                        key,
                        "code",
                        key,
                        "text",
                        text,
                        "windowsVirtualKeyCode",
                        code));
        command("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
    }

    /// What is alive in the page after a full collection, as text.
    String heap() {
        command("HeapProfiler.enable", Map.of());
        command("HeapProfiler.collectGarbage", Map.of());
        heap.clear();
        command("HeapProfiler.takeHeapSnapshot", Map.of("reportProgress", false));
        return String.join("", heap);
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        JsonNode size = command("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        var whole = Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                size.path("width").asInt(),
                "height",
                size.path("height").asInt(),
                "scale",
                1);
        String png = command(
                        "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", whole))
                .path("data")
                .asString();
        Files.write(file, Base64.getDecoder().decode(png));
    }
}
