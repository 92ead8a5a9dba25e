package nl.buurtpunt.kiosk.app;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.maintenance.CodeScreen;
import nl.buurtpunt.kiosk.maintenance.Diagnosis;
import nl.buurtpunt.kiosk.maintenance.HiddenGesture;
import nl.buurtpunt.kiosk.maintenance.MaintenanceScreen;
import nl.buurtpunt.kiosk.maintenance.PinLock;
import nl.buurtpunt.kiosk.maintenance.PinScreen;
import nl.buurtpunt.kiosk.maintenance.StateScreen;
import nl.buurtpunt.kiosk.maintenance.TaskScreen;
import nl.buurtpunt.kiosk.maintenance.TestSlip;
import nl.buurtpunt.kiosk.maintenance.TroublesScreen;
import nl.buurtpunt.kiosk.printer.PrintDesk;
import nl.buurtpunt.kiosk.printer.PrintResult;
import nl.buurtpunt.kiosk.slip.SlipLayout;
import nl.buurtpunt.kiosk.sync.KioskReport;
import nl.buurtpunt.kiosk.sync.ReportOutcome;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.Screen;

/// The doors of the maintenance pages, and what they set going. On the screen's thread.
final class Maintenance {
    private static final KeyCombination KEYS =
            new KeyCodeCombination(KeyCode.M, KeyCombination.CONTROL_DOWN, KeyCombination.ALT_DOWN);

    private final Navigator navigator;
    private final Optional<PinLock> lock;
    private final KioskDiagnosis diagnosis;
    private final Tools tools;

    /// What the pages work with.
    ///
    /// @param errands where what takes a moment is done, one after the other
    /// @param screenThread where its outcome is told
    /// @param restart ends the program so that its keeper starts it again
    record Tools(
            Executor errands,
            Executor screenThread,
            Link link,
            PrintDesk printer,
            SlipLayout layout,
            CurrentGuide guide,
            Function<String, Optional<QrMatrix>> codes,
            Runnable restart) {}

    /// @param lock empty when no PIN is configured: then nothing opens
    Maintenance(Navigator navigator, Optional<PinLock> lock, KioskDiagnosis diagnosis, Tools tools) {
        this.navigator = navigator;
        this.lock = lock;
        this.diagnosis = diagnosis;
        this.tools = tools;
    }

    /// From now on the gesture and the keys ask for the PIN.
    void opensFrom(Scene scene, HiddenGesture gesture) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (gesture.tap(e.getSceneX(), e.getSceneY())) {
                ask();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (KEYS.match(e)) {
                ask();
            }
        });
    }

    /// Somebody made the gesture: asks for the PIN, when there is one and nobody is in the middle of a visit.
    private void ask() {
        if (lock.isPresent() && navigator.isIdle()) {
            navigator.open(pin(lock.get()));
        }
    }

    Screen pin(PinLock given) {
        return new PinScreen(
                given,
                tools.errands(),
                tools.screenThread(),
                new PinScreen.Doors(navigator::refresh, () -> navigator.replace(overview())));
    }

    Screen overview() {
        tools.printer().state(diagnosis::printer);
        return new MaintenanceScreen(new MaintenanceScreen.Doors(
                () -> navigator.open(new StateScreen(diagnosis::now)),
                () -> navigator.open(new TroublesScreen(diagnosis::now)),
                () -> navigator.open(new TaskScreen("test-slip", this::print, navigator::refresh)),
                () -> navigator.open(new TaskScreen("send", this::send, navigator::refresh)),
                () -> navigator.open(new CodeScreen(diagnosis::now, tools.codes())),
                () -> navigator.open(
                        new TaskScreen("restart", tell -> tools.restart().run(), navigator::refresh))));
    }

    private void print(Consumer<String> tell) {
        tools.printer()
                .print(() -> tools.layout()
                        .lay(TestSlip.of(tools.guide().get(), diagnosis.now().made()))
                        .image())
                .whenDone(result -> tools.screenThread().execute(() -> tell.accept(key(result))));
    }

    private static String key(PrintResult result) {
        return switch (result) {
            case PrintResult.Printed(boolean low) -> low ? "printer.paper-low" : "maintenance.print-done";
            case PrintResult.PaperOut() -> "maintenance.print-paper-out";
            case PrintResult.CoverOpen() -> "maintenance.print-cover-open";
            case PrintResult.Offline _ -> "maintenance.print-offline";
            case PrintResult.Busy() -> "printer.busy";
            case PrintResult.NoPrinter() -> "maintenance.print-none";
            case PrintResult.Cancelled(), PrintResult.Failed _ -> "maintenance.print-failed";
        };
    }

    private void send(Consumer<String> tell) {
        UUID id = UUID.randomUUID();
        tools.errands().execute(() -> {
            ReportOutcome outcome = new ReportOutcome.Unreachable();
            try {
                outcome = deliver(id);
            } finally {
                // Also when it failed in a way nobody thought of: somebody waits for an answer.
                String key = key(outcome);
                tools.screenThread().execute(() -> tell.accept(key));
            }
        });
    }

    private ReportOutcome deliver(UUID id) {
        return diagnosis.tell(it -> tools.link()
                .reporting()
                .map(reporting -> reporting.send(id, report(it)))
                .orElseGet(ReportOutcome.Unreachable::new));
    }

    private static String key(ReportOutcome outcome) {
        return switch (outcome) {
            case ReportOutcome.Delivered _ -> "maintenance.send-done";
            case ReportOutcome.Unreachable() -> "maintenance.send-unreachable";
            case ReportOutcome.Refused _ -> "maintenance.send-refused";
        };
    }

    private static KioskReport report(Diagnosis diagnosis) {
        return new KioskReport(
                diagnosis.made(),
                diagnosis.facts().stream()
                        .map(it -> new KioskReport.Fact(it.name(), it.value()))
                        .toList(),
                diagnosis.troubles().stream()
                        .map(it -> new KioskReport.Trouble(it.code(), it.words(), it.count(), it.last()))
                        .toList());
    }
}
