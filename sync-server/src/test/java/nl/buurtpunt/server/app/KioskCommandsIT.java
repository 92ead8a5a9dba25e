package nl.buurtpunt.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.identity.Fingerprint;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.tls.SelfSigned;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The operator's hand in who is let in, with a running server and without one.
class KioskCommandsIT {
    private static final String CONTENT = "provisioning/content/heerlen";
    private static final String POINT = "voorbeeld-centrum";

    @TempDir
    Path folder = Path.of(".");

    private Path data = folder;

    @BeforeEach
    void prepare() throws Exception {
        data = folder.resolve("data");
        OpenData.make(data);
        new KeyFolder(data)
                .publish(
                        SigningKey.generate(new SecureRandom()),
                        Set.of(),
                        Set.of(),
                        new SecureRandom(),
                        Clock.systemUTC());
        Path content = root().resolve(CONTENT);
        assertThat(say("guide", "import", content.toString(), content + "-voorbeeld")
                        .code())
                .isZero();
        assertThat(say("guide", "publish").code()).isZero();
    }

    @Test
    void letsAKioskInListsItAndShutsItOut() throws Exception {
        try (Serving serving = serve()) {
            var kiosk = new TestKiosk(serving.url());
            kiosk.enrol();
            String fingerprint = Fingerprint.of(kiosk.key.verifyingKey()).shown();
            assertThat(say("kiosk", "list").out()).contains(kiosk.id(), "pending", kiosk.code(), fingerprint);

            CommandRun confirmed = say("kiosk", "confirm", kiosk.code().toLowerCase(Locale.ROOT), "--point", POINT);
            assertThat(confirmed.code()).isZero();
            assertThat(confirmed.out()).contains(kiosk.id(), POINT, fingerprint);
            var state = TestKiosk.read(EnrolmentState.class, kiosk.enrol());
            assertThat(state.status()).isEqualTo(EnrolmentState.Status.CONFIRMED);

            var answer = kiosk.get(Api.CURRENT_RELEASE, Map.of());
            var release = TestKiosk.read(CurrentRelease.class, answer);
            assertThat(release.manifest().text()).contains("\npoint " + POINT + " ");
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of("If-None-Match", tag))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(say("kiosk", "list").out())
                    .contains("confirmed", POINT, "/1")
                    .doesNotContain("pending");

            var trouble = new DiagnosticBundle.Trouble("ABDE", "De printer\nantwoordt niet.", 2, "gisteren");
            var bundle = new DiagnosticBundle("2026", List.of(), List.of(trouble));
            kiosk.put(Api.DIAGNOSTIC_BUNDLES + "/een", WireJson.write(bundle));
            assertThat(say("kiosk", "diagnostics", kiosk.id()).out())
                    .contains("bundle een received ", "trouble ABDE x2 last gisteren De printer?antwoordt niet.");

            assertThat(say("kiosk", "revoke", kiosk.id()).out()).contains("is revoked");
            assertThat(kiosk.get(Api.CURRENT_RELEASE, Map.of()).statusCode()).isEqualTo(403);
        }
        assertThat(say("kiosk", "list").out()).contains("revoked", POINT);
    }

    @Test
    void saysWhyItRefuses() throws Exception {
        assertThat(say("kiosk", "list").out()).contains("no kiosk is known");
        assertThat(say("kiosk", "confirm", "ABCD-EFGH", "--point", POINT))
                .satisfies(it -> assertThat(it.code()).isOne())
                .satisfies(it -> assertThat(it.err()).contains("no kiosk shows this code"));
        assertThat(say("kiosk", "confirm", "what?", "--point", POINT).err()).contains("is not a code");
        assertThat(say("kiosk", "confirm", "ABCD-EFGH", "--point", "nergens"))
                .satisfies(it -> assertThat(it.code()).isOne())
                .satisfies(it -> assertThat(it.err()).contains("there is no point nergens", POINT));
        assertThat(say("kiosk", "diagnostics", "0123").err()).contains("nothing was sent");
        assertThat(say("kiosk", "revoke", "0123").err()).contains("there is no kiosk 0123");
        assertThat(say("kiosk", "confirm", "ABCD-EFGH").code()).isEqualTo(2);
    }

    private Serving serve() throws Exception {
        var key = SelfSigned.readOrMake(data.resolve("tls.p12"), new SecureRandom());
        return Serving.start(new ServeSettings(data, "127.0.0.1", 0, Optional.of(key)), Clock.systemUTC());
    }

    private CommandRun say(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--data");
        all.add(data.toString());
        return CommandRun.run(all.toArray(String[]::new));
    }

    /// The root of the project, wherever the tests are started.
    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        return at.endsWith("sync-server") ? at.resolve("..").normalize() : at;
    }
}
