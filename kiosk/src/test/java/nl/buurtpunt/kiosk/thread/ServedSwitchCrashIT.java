package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.buurtpunt.kiosk.TestFiles;
import nl.buurtpunt.kiosk.store.CurrentRelease;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.store.StoredOrder;
import nl.buurtpunt.kiosk.sync.CrashingKiosk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// SIGKILL to a kiosk of its own process at each step of a release switch, with the packaged server and the
/// real files.
@ExtendWith(SharedTown.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ServedSwitchCrashIT {
    private static final String DEBTS = "schuldhulpverlening-heerlen";
    private static final String EDITED = "Na de stroomstoring staat dit er.";

    private final Town town;
    private StoredOrder first = new StoredOrder(0, 0, 0);
    private String firstSentence = "";

    ServedSwitchCrashIT(Town town) {
        this.town = town;
    }

    @BeforeAll
    void publishTwice() throws IOException {
        try (KioskCore kiosk = town.confirmedKiosk("before")) {
            firstSentence = kiosk.sentence(DEBTS);
        }
        first = held(town.kioskData("before"));
        town.city().editSentence(DEBTS, EDITED);
        town.publish();
    }

    static List<String> steps() {
        return CrashingKiosk.steps();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aKilledKioskHoldsAWholeReleaseAndArrivesAtTheNewOne(String step) throws Exception {
        String name = "killed-" + step;
        Path data = town.kioskData(name);
        TestFiles.copy(town.kioskData("before"), data);
        killAt(step, data);

        boolean floorRaised = reached(step, "FLOOR_RAISED");
        boolean switched = reached(step, "SWITCHED");
        StoredOrder held = held(data);
        assertThat(held.compareTo(first) > 0).isEqualTo(switched);
        try (var identity = StoreFolder.at(data).openIdentity()) {
            assertThat(identity.health()).isEqualTo(new StoreHealth.Sound());
            StoredOrder floor = identity.read().floor().orElseThrow().order();
            assertThat(floor.compareTo(first) > 0).isEqualTo(floorRaised);
        }
        try (KioskCore restarted = town.kiosk(name)) {
            assertThat(restarted.sentence(DEBTS)).isIn(switched ? List.of(EDITED) : List.of(firstSentence, EDITED));
            restarted.awaitSentence(DEBTS, EDITED);
        }
    }

    private void killAt(String step, Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashingKiosk.class.getName(),
                        town.address(),
                        town.server().pin(),
                        town.rootPublic(),
                        data.toString(),
                        step)
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            List<String> said = out.lines()
                    .takeWhile(line -> !line.equals("kiosk: at " + step))
                    .toList();
            assertThat(process.isAlive()).as("stands still, but said %s", said).isTrue();
            process.destroyForcibly();
            assertThat(process.waitFor()).as("killed by SIGKILL").isEqualTo(128 + 9);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean reached(String step, String wanted) {
        return CrashingKiosk.steps().indexOf(step) >= CrashingKiosk.steps().indexOf(wanted);
    }

    private static StoredOrder held(Path data) {
        try (var store = StoreFolder.at(data).openRelease()) {
            assertThat(store.health()).isEqualTo(new StoreHealth.Sound());
            return ((CurrentRelease.Held) store.current()).release().order();
        }
    }
}
