package nl.buurtpunt.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.store.CurrentRelease;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.store.StoredOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills a kiosk's process with SIGKILL at each step of a release switch: after it there is the old release or
/// the new one, whole, never anything between, and the next round ends with the new one.
class ReleaseSwitchCrashIT {
    private static final TestCertificate CERTIFICATE = TestCertificate.make();

    private final TwinServer server = new TwinServer();
    private final TwinOverHttps https = new TwinOverHttps(server, CERTIFICATE);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        https.close();
    }

    @ParameterizedTest
    @EnumSource(SwitchStep.class)
    void leavesOneWholeReleaseWhereverItIsKilled(SwitchStep step) throws Exception {
        server.publish(Content.guide(30, "oud"));
        withKiosk(kiosk -> assertThat(kiosk.enrolled().run()).isInstanceOf(SyncOutcome.Switched.class));
        server.publish(Content.guide(30, "nieuw"));

        killAt(step);

        boolean switched = step.compareTo(SwitchStep.SWITCHED) >= 0;
        withKiosk(kiosk -> {
            kiosk.sync.load();
            assertThat(kiosk.onScreen()).isEqualTo(switched ? "nieuw" : "oud");
            assertThat(kiosk.store.health()).isEqualTo(new StoreHealth.Sound());
            assertThat(kiosk.identity.health()).isEqualTo(new StoreHealth.Sound());
            assertFloorFits(kiosk, step);

            assertThat(kiosk.run()).isInstanceOf(switched ? SyncOutcome.UpToDate.class : SyncOutcome.Switched.class);
            assertThat(kiosk.onScreen()).isEqualTo("nieuw");
            assertThat(kiosk.warnings()).isEmpty();
        });
    }

    /// Never below what is held, and raised exactly from its own step on.
    private static void assertFloorFits(SyncBench kiosk, SwitchStep step) {
        StoredOrder held =
                ((CurrentRelease.Held) kiosk.store.current()).release().order();
        StoredOrder floor = kiosk.identity.read().floor().orElseThrow().order();
        assertThat(floor).isGreaterThanOrEqualTo(held);
        assertThat(floor.version()).isEqualTo(step.compareTo(SwitchStep.FLOOR_RAISED) >= 0 ? 2 : 1);
    }

    private void withKiosk(Consumer<SyncBench> task) {
        StoreFolder stores = StoreFolder.at(folder);
        LinkSettings settings =
                LinkSettings.of(address(), List.of(CERTIFICATE.pin().base64()), false);
        try (IdentityStore identity = stores.openIdentity();
                ReleaseStore store = stores.openRelease();
                SyncBench kiosk = new SyncBench(
                        server,
                        identity,
                        store,
                        signer -> new HttpsServerLink(settings, signer, Duration.ofSeconds(60)))) {
            task.accept(kiosk);
        }
    }

    private void killAt(SwitchStep step) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingKiosk.class.getName(),
                        address(),
                        CERTIFICATE.pin().base64(),
                        server.root.verifyingKey().spki(),
                        folder.toString(),
                        step.name())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> said = out.lines()
                    .takeWhile(line -> !line.equals("kiosk: at " + step))
                    .toList();
            assertThat(process.isAlive())
                    .as("stands still at its step, but said %s", said)
                    .isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor()).as("killed by SIGKILL").isEqualTo(128 + 9);
        } finally {
            process.destroyForcibly();
        }
    }

    private String address() {
        return "https://localhost:" + https.port();
    }
}
