package nl.buurtpunt.kiosk.simulator;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;

/// Touches and types through the window system, from a thread that is not the screen's.
final class Hands {
    private static final long PATIENCE_SECONDS = 20;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    /// Longer than the kiosk ignores a second tap.
    private static final long BETWEEN_TAPS_NANOS = TimeUnit.MILLISECONDS.toNanos(330);

    /// Longer than the kiosk ignores a second tap on the same key.
    private static final long BETWEEN_KEYS_NANOS = TimeUnit.MILLISECONDS.toNanos(170);

    private final Scene scene;
    private final Robot robot;
    private int taps;
    private int keys;

    Hands(Scene scene) {
        this.scene = scene;
        this.robot = fx(Robot::new);
    }

    int taps() {
        return taps;
    }

    int keys() {
        return keys;
    }

    /// Runs something on the screen's thread and waits for it.
    static <T> T fx(Callable<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new VisitFailed(e);
        }
    }

    /// Waits until something holds on the screen.
    void await(String what, BooleanSupplier holds) {
        awaitFor(PATIENCE_SECONDS, what, holds);
    }

    void awaitFor(long seconds, String what, BooleanSupplier holds) {
        for (long looks = seconds * 1_000_000_000L / LOOK_NANOS; looks > 0; looks--) {
            if (fx(holds::getAsBoolean)) {
                return;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        throw new VisitFailed("waited in vain for " + what + " on " + fx(this::page));
    }

    /// Whether something with this id can be pressed now.
    boolean sees(String id) {
        return fx(() -> seesNow(id));
    }

    /// As [#sees], for those who are on the JavaFX thread already.
    boolean seesNow(String id) {
        return find(scene.getRoot(), id).isPresent();
    }

    /// The name of the page on screen.
    String page() {
        return scene.getRoot().getChildrenUnmodifiable().stream()
                .map(Node::getId)
                .findFirst()
                .orElse("");
    }

    /// Presses and lets go in the middle of a button; returns the nanosecond at which the finger went up.
    long tap(String id) {
        return tap(() -> middle(id));
    }

    /// A key of a keyboard: the next one may follow at once, and the same one a little later.
    void tapKey(String id) {
        LockSupport.parkNanos(BETWEEN_KEYS_NANOS);
        var _ = press(() -> middle(id));
    }

    /// As [#tapKey], for those who are on the JavaFX thread already.
    void pressNow(String id) {
        if (seesNow(id)) {
            robot.mouseMove(middle(id));
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        }
    }

    /// Everything that can be read on the panel.
    String words() {
        return fx(this::wordsNow);
    }

    /// As [#words], for those who are on the JavaFX thread already.
    String wordsNow() {
        return words(scene.getRoot()).collect(Collectors.joining(" "));
    }

    private static Stream<String> words(Node node) {
        return switch (node) {
            case Text text -> Stream.of(text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().stream().flatMap(Hands::words);
            default -> Stream.empty();
        };
    }

    /// Whether these words are among those, however both are broken into lines and marked for their direction.
    static boolean holds(String all, String some) {
        return bare(all).contains(bare(some));
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\p{Cf}]", "");
    }

    /// The same in the middle of the panel, whatever is there.
    long tapMiddle() {
        return tap(() -> scene.getRoot().localToScreen(scene.getWidth() / 2, scene.getHeight() / 2));
    }

    private long tap(Supplier<Point2D> place) {
        LockSupport.parkNanos(BETWEEN_TAPS_NANOS);
        return press(place);
    }

    private long press(Supplier<Point2D> place) {
        fx(() -> {
            robot.mouseMove(place.get());
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        taps++;
        return fx(() -> {
            long up = System.nanoTime();
            robot.mouseRelease(MouseButton.PRIMARY);
            return up;
        });
    }

    /// Presses a button, slides off it and lets go: nothing may happen.
    void slideOff(String id) {
        LockSupport.parkNanos(BETWEEN_TAPS_NANOS);
        fx(() -> {
            robot.mouseMove(middle(id));
            robot.mousePress(MouseButton.PRIMARY);
            return true;
        });
        fx(() -> {
            robot.mouseMove(
                    new Point2D(scene.getWindow().getX() + 2, scene.getWindow().getY() + scene.getY() + 2));
            return true;
        });
        fx(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
    }

    /// Goes on with Tab until this button has the focus, and presses Enter. Goes round at most once.
    void enter(String id) {
        LockSupport.parkNanos(BETWEEN_TAPS_NANOS);
        String first = fx(this::focused);
        for (String now = first; !now.equals(id); now = fx(this::focused)) {
            type(KeyCode.TAB);
            if (fx(this::focused).equals(first)) {
                throw new VisitFailed("Tab never reaches " + id + " on " + fx(this::page));
            }
        }
        type(KeyCode.ENTER);
    }

    /// Presses a key and lets it go.
    void type(KeyCode code) {
        fx(() -> {
            robot.keyPress(code);
            return true;
        });
        fx(() -> {
            robot.keyRelease(code);
            return true;
        });
        keys++;
    }

    private String focused() {
        Node owner = scene.getFocusOwner();
        return owner == null || owner.getId() == null ? "" : owner.getId();
    }

    private Point2D middle(String id) {
        Node node = find(scene.getRoot(), id).orElseThrow(() -> new VisitFailed("no " + id + " on " + page()));
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static Optional<Node> find(Parent parent, String id) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (id.equals(child.getId())) {
                return Optional.of(child);
            }
            if (child instanceof Parent inner) {
                Optional<Node> found = find(inner, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
