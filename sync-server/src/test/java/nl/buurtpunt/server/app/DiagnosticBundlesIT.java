package nl.buurtpunt.server.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.server.diagnostic.ReceivedBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bundle from the maintenance page, over the wire.
class DiagnosticBundlesIT {
    private static final String PATH = Api.DIAGNOSTIC_BUNDLES + "/0198f0a2-7d4e-7000-8000-000000000001";

    @TempDir
    Path folder = Path.of(".");

    private TestServer server;
    private TestKiosk kiosk;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(folder);
        kiosk = server.confirmedKiosk();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /// Pitfall 3: only id and hash of what is stored count as delivered.
    @Test
    void answersWithTheHashOfWhatIsStored() throws Exception {
        byte[] body = bundle("een");

        var first = kiosk.put(PATH, body);
        var again = kiosk.put(PATH, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        var expected = new DiagnosticBundle.Stored(
                PATH.substring(Api.DIAGNOSTIC_BUNDLES.length() + 1), Sha256.hex(new String(body, UTF_8)));
        assertThat(TestKiosk.read(DiagnosticBundle.Stored.class, first)).isEqualTo(expected);
        assertThat(TestKiosk.read(DiagnosticBundle.Stored.class, again)).isEqualTo(expected);
        assertThat(server.bundles.of(kiosk.id()))
                .extracting(ReceivedBundle::text)
                .containsExactly(new String(body, UTF_8));
    }

    /// S18: other bytes under the same id are refused and change nothing.
    @Test
    void refusesOtherBytesUnderTheSameId() throws Exception {
        kiosk.put(PATH, bundle("een"));

        assertThat(kiosk.put(PATH, bundle("twee")).statusCode()).isEqualTo(409);
        assertThat(server.bundles.of(kiosk.id())).hasSize(1);
    }

    /// S19: what is no bundle is refused with a sentence that says why.
    @Test
    void refusesWhatIsNoBundle() throws Exception {
        var noBundle = kiosk.put(PATH, "{\"made\":\"\",\"facts\":[]}".getBytes(UTF_8));
        var badId = kiosk.put(Api.DIAGNOSTIC_BUNDLES + "/Een.Twee", bundle("een"));

        assertThat(noBundle.statusCode()).isEqualTo(400);
        assertThat(TestKiosk.text(noBundle)).contains("bundle.made is blank");
        assertThat(badId.statusCode()).isEqualTo(400);
        assertThat(server.bundles.of(kiosk.id())).isEmpty();
    }

    /// S9: a kiosk that is revoked is heard no longer.
    @Test
    void refusesARevokedKioskAndAStranger() throws Exception {
        server.enrolments.revoke(kiosk.id());

        assertThat(kiosk.put(PATH, bundle("een")).statusCode()).isEqualTo(403);
        assertThat(new TestKiosk(server.server.url()).put(PATH, bundle("een")).statusCode())
                .isEqualTo(403);
        assertThat(server.bundles.of(kiosk.id())).isEmpty();
    }

    private static byte[] bundle(String value) {
        var fact = new DiagnosticBundle.Fact("program.version", value);
        var trouble = new DiagnosticBundle.Trouble("ABDE", "De printer antwoordt niet.", 2, "2026-11-20T08:00:00Z");
        return WireJson.write(new DiagnosticBundle("2026-11-21T10:00:00Z", List.of(fact), List.of(trouble)));
    }
}
