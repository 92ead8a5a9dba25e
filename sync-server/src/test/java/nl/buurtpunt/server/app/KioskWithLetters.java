package nl.buurtpunt.server.app;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.server.letter.WrittenLetters;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A kiosk that staff have confirmed, and letters it kept.
abstract class KioskWithLetters {
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @TempDir
    Path folder = Path.of(".");

    TestServer server;
    TestKiosk kiosk;
    WrittenLetters pen;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        kiosk = server.confirmedKiosk();
        pen = new WrittenLetters(kiosk.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    Written write(String text) {
        return pen.write(text, server.letterKeys.sealingKey());
    }

    HttpResponse<byte[]> put(Written written) throws Exception {
        return kiosk.put(Api.LETTERS + "/" + written.letter().id(), written.bytes());
    }
}
