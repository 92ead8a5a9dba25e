package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.PinHash;
import nl.buurtpunt.kiosk.printer.PrinterAtPort;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Touch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody who comes to mend a kiosk finds and does, in the whole program: with its real printer over the
/// network,
/// its server that goes and comes back, and its end.
class MaintenanceTest {
    private static final String PIN = "246810";
    private static final String HASH = PinHash.write(PIN.toCharArray(), new SecureRandom());

    @TempDir
    private Path data;

    private final SteppedPoint point = new SteppedPoint("2026-11-24T10:00:00Z");
    private final SteppedMachine machine = point.machine;
    private final SteppedCity city = point.city;
    private final PrinterAtPort printer = new PrinterAtPort();

    @AfterEach
    void close() {
        point.close();
        printer.close();
    }

    private WholeKiosk start(String printerAddress) {
        city.publish(3, "een");
        return point.switchOn(data, printerAddress, HASH);
    }

    private static void gesture(WholeKiosk kiosk) {
        kiosk.wake();
        for (int tap = 1; tap <= 7; tap++) {
            Fx.run(() -> Touch.tapAt(kiosk.scene().getRoot(), 2, 2));
            kiosk.machine.pass(Duration.ofMillis(400));
        }
        assertThat(kiosk.page()).isEqualTo("maintenance/pin");
    }

    private static void enter(WholeKiosk kiosk, String pin) {
        pin.chars().forEach(digit -> kiosk.tap("digit-" + (char) digit));
        kiosk.tap("digit-done");
        kiosk.settle();
    }

    private WholeKiosk opened(String printerAddress) {
        WholeKiosk kiosk = start(printerAddress);
        gesture(kiosk);
        enter(kiosk, PIN);
        assertThat(kiosk.page()).isEqualTo("maintenance");
        return kiosk;
    }

    /// Opens a page, on whichever part of the overview it stands, and waits for what it does.
    private static void open(WholeKiosk kiosk, String choice) {
        while (!kiosk.has(choice)) {
            kiosk.tap("page-next");
        }
        kiosk.tap(choice);
        kiosk.machine.pass(Duration.ofSeconds(5));
        kiosk.settle();
    }

    private static String outcome(WholeKiosk kiosk, String choice) {
        open(kiosk, choice);
        String words = kiosk.words();
        kiosk.tap("nav-back");
        assertThat(kiosk.page()).isEqualTo("maintenance");
        return words;
    }

    private static String fact(WholeKiosk kiosk, String name) {
        return kiosk.shown.diagnosis().now().facts().stream()
                .filter(it -> it.name().equals(name))
                .map(Diagnosis.Fact::value)
                .collect(Collectors.joining());
    }

    @Test
    void seventhTapAsksForThePinAndOnlyTheRightOneOpens() {
        WholeKiosk kiosk = start("none");
        gesture(kiosk);

        enter(kiosk, "111111");
        assertThat(kiosk.page()).isEqualTo("maintenance/pin");
        assertThat(kiosk.words()).contains("Deze pincode klopt niet.");

        enter(kiosk, PIN);
        assertThat(kiosk.page()).isEqualTo("maintenance");
    }

    @Test
    void theTestSlipSaysHowItWentWhateverThePrinterDoes() {
        WholeKiosk kiosk = opened(printer.address());
        assertThat(outcome(kiosk, "choice-test-slip")).contains("De testbon is geprint.");
        assertThat(printer.take()).isEqualTo(1);
        assertThat(fact(kiosk, "printer")).isEqualTo("ready");

        printer.paperOut();
        assertThat(outcome(kiosk, "choice-test-slip")).contains("Het papier is op.");
        printer.refill();
        printer.openCover();
        assertThat(outcome(kiosk, "choice-test-slip")).contains("De klep van de printer staat open.");
        printer.refill();
        printer.paperLow();
        assertThat(outcome(kiosk, "choice-test-slip")).contains("Het papier is bijna op");
        printer.close();
        assertThat(outcome(kiosk, "choice-test-slip")).contains("De printer antwoordt niet.");
    }

    @Test
    void theTestSlipOfAKioskWithoutPrinterSaysSo() {
        WholeKiosk kiosk = opened("none");
        assertThat(outcome(kiosk, "choice-test-slip")).contains("Er is geen printer ingesteld.");
        assertThat(fact(kiosk, "printer")).isEqualTo("none");
    }

    @Test
    void theStateIsThatOfTheKioskWithItsServerAndWithout() {
        WholeKiosk kiosk = opened(printer.address());
        assertThat(fact(kiosk, "point")).isEqualTo(SteppedCity.POINT);
        assertThat(fact(kiosk, "network")).isEqualTo("ja");
        assertThat(fact(kiosk, "last-contact")).startsWith("2026-11-24T10:0");
        assertThat(fact(kiosk, "disk")).matches("[0-9]+ / [0-9]+ MB");
        assertThat(fact(kiosk, "uptime")).isEqualTo("0 d 0 h 3 min");
        String release = fact(kiosk, "release");
        assertThat(release).matches("[0-9].*");
        open(kiosk, "choice-state");
        String words = allParts(kiosk);
        assertThat(words).contains(SteppedCity.POINT, "ready", "Verbinding met de server");
        assertThat(words.replaceAll("[\\s\u200e]", ""))
                .as("however it is broken")
                .contains(release);
        assertThat(outcomeFromOverview(kiosk)).contains("De server heeft de gegevens ontvangen.");
        assertThat(city.reports()).isEqualTo(1);

        kiosk.tap("nav-home");
        city.cut();
        machine.pass(Duration.ofHours(1));
        gesture(kiosk);
        enter(kiosk, PIN);
        assertThat(fact(kiosk, "network")).isEqualTo("nee");
        assertThat(fact(kiosk, "last-contact")).startsWith("2026-11-24T10:");
        assertThat(fact(kiosk, "release")).isEqualTo(release);
        assertThat(outcome(kiosk, "choice-send")).contains("De server is niet bereikbaar.");

        city.mend();
        assertThat(outcome(kiosk, "choice-send")).contains("De server heeft de gegevens ontvangen.");
        assertThat(city.reports()).isEqualTo(2);
    }

    private static String outcomeFromOverview(WholeKiosk kiosk) {
        kiosk.tap("nav-back");
        return outcome(kiosk, "choice-send");
    }

    private static String allParts(WholeKiosk kiosk) {
        StringBuilder words = new StringBuilder(kiosk.words());
        while (kiosk.has("page-next")) {
            kiosk.tap("page-next");
            words.append(' ').append(kiosk.words());
        }
        return words.toString();
    }

    @Test
    void aStoreThatWasDamagedIsATroubleOnThePage() throws IOException {
        Files.write(data.resolve("letters.mv.db"), new byte[8192]);
        WholeKiosk kiosk = opened("none");
        open(kiosk, "choice-troubles");
        assertThat(kiosk.words()).contains("D6", "De opgeslagen brieven waren beschadigd.");
    }

    @Test
    void restartEndsTheProgramSoThatItsKeeperStartsItAgain() {
        WholeKiosk kiosk = opened("none");
        open(kiosk, "choice-restart");
        assertThat(machine.ends()).containsExactly(Launcher.RESTART);
    }
}
