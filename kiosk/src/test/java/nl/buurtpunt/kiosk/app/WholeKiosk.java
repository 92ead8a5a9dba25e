package nl.buurtpunt.kiosk.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.sync.SteppedCity;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Touch;

/// The program as it is, with its window, stores, printer and way to the server, on a machine that a test steps.
final class WholeKiosk implements AutoCloseable {
    static final Duration IDLE = Duration.ofSeconds(90);
    static final Duration WARNING = Duration.ofSeconds(30);

    final KioskApplication program;
    final KioskApplication.Shown shown;
    final SteppedMachine machine;

    WholeKiosk(SteppedMachine machine, SteppedCity city, Path data, String printer) {
        this(machine, city, data, printer, "");
    }

    /// @param pinHash of the maintenance page
    WholeKiosk(SteppedMachine machine, SteppedCity city, Path data, String printer, String pinHash) {
        this.machine = machine;
        this.program = new KioskApplication(
                settings(city, data, printer, pinHash), SteppedCity.builtIn(), Optional.empty(), machine.machine());
        program.watch();
        this.shown = Fx.on(program::show);
        program.connect();
    }

    static KioskSettings settings(SteppedCity city, Path data, String printer, String pinHash) {
        return new KioskSettings(
                new KioskSettings.Server(city.url(), List.of(city.pin()), city.rootKey(), false),
                data,
                new KioskSettings.Printer(printer, 576),
                List.of("nl", "ar"),
                new KioskSettings.Idle(
                        IDLE, WARNING, Optional.of(new KioskSettings.Night(LocalTime.of(22, 0), LocalTime.of(7, 0)))),
                Duration.ofMillis(150),
                new KioskSettings.Screen(800, 480, 0.193, 900, 500, 1000),
                List.of(),
                pinHash,
                new KioskSettings.Letters(Duration.ofDays(90)));
    }

    Scene scene() {
        return shown.stage().getScene();
    }

    /// What is shown: of a page that lies over another one too.
    String page() {
        return Fx.on(
                () -> scene().getRoot().getChildrenUnmodifiable().getFirst().getId());
    }

    /// Everything that can be read on the page.
    String words() {
        return Fx.on(() -> {
                    // Lines are broken when the page is laid out, which otherwise happens with its next picture.
                    scene().getRoot().applyCss();
                    scene().getRoot().layout();
                    return words(scene().getRoot()).collect(Collectors.joining(" "));
                })
                .replaceAll("\\s+", " ");
    }

    private static Stream<String> words(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(WholeKiosk::words);
            default -> Stream.empty();
        };
    }

    /// The buttons on the page.
    List<String> buttons() {
        return Fx.on(() -> scene().getRoot().lookupAll(".touch-button").stream()
                .map(Node::getId)
                .sorted()
                .toList());
    }

    /// Not as CSS looks for it: a key may be called by a full stop.
    private static Optional<Node> find(Node node, String id) {
        if (id.equals(node.getId())) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, id).stream())
                        .findFirst()
                : Optional.empty();
    }

    boolean has(String id) {
        return Fx.on(() -> find(scene().getRoot(), id).isPresent());
    }

    /// Taps a button and waits as long as people do.
    void tap(String id) {
        if (!has(id)) {
            throw new AssertionError("no " + id + " on " + page() + " with " + buttons());
        }
        Fx.run(() -> Touch.tap(find(scene().getRoot(), id).orElseThrow()));
        machine.pass(Duration.ofSeconds(2));
    }

    /// Lets what was asked of the screen's thread happen.
    void settle() {
        Fx.run(() -> {});
    }

    /// A finger on the panel where nothing is.
    void wake() {
        Fx.run(() -> Touch.tap(scene().getRoot()));
        machine.pass(Duration.ofSeconds(2));
    }

    /// Switches it off as its keeper does.
    @Override
    public void close() {
        Fx.run(() -> {
            shown.stage().close();
            Thread.currentThread().setUncaughtExceptionHandler(null);
        });
    }
}
