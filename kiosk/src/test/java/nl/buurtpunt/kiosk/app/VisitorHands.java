package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nl.buurtpunt.kiosk.app.Sight.Target;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Touch;

/// All that can be done at a kiosk and around it, each thing as it comes from the window system, or on the thread it
/// really happens on. Chance decides where exactly and how long.
class VisitorHands {
    static final List<KeyCode> WAYS =
            List.of(KeyCode.TAB, KeyCode.TAB, KeyCode.DOWN, KeyCode.UP, KeyCode.LEFT, KeyCode.RIGHT);
    final VisitedKiosk kiosk;
    final Fingers fingers;
    final RandomGenerator dice;
    final Journal journal = new Journal();

    /// What the panel showed last.
    Sight seen;

    /// What must be so after what is done now.
    Optional<Promise> promised = Optional.empty();

    private final List<Guide> versions;

    VisitorHands(VisitedKiosk kiosk, Fingers fingers, RandomGenerator dice) {
        this.kiosk = kiosk;
        this.fingers = fingers;
        this.dice = dice;
        this.versions = GuideVersions.of(kiosk.guide.get());
        this.seen = Fx.on(() -> Sight.of(kiosk));
    }

    /// Looks at the panel, as everybody does before they do anything.
    final void look() {
        seen = Fx.on(() -> Sight.of(kiosk));
    }

    // What fingers do.

    final void tap(Optional<Target> wanted) {
        if (wanted.isEmpty()) {
            touchAt(anywhere());
            return;
        }
        Target target = wanted.get();
        Bounds b = target.place();
        // Within the middle, for the corners are round and belong to nobody.
        Point2D place = new Point2D(
                b.getMinX() + b.getWidth() * dice.nextDouble(0.2, 0.8),
                b.getMinY() + b.getHeight() * dice.nextDouble(0.2, 0.8));
        journal.does("taps " + target.id());
        promised = Promise.ofPressing(target.id(), true, seen);
        fingers.tap(place);
    }

    final void touchAt(Point2D place) {
        journal.does("touches " + Math.round(place.getX()) + "," + Math.round(place.getY()));
        boolean emergency =
                seen.target("nav-emergency").filter(t -> t.holds(place)).isPresent();
        if (!emergency) {
            promised = Promise.ofSign(seen);
        }
        fingers.tap(place);
    }

    final void slideOff() {
        Optional<Target> target = anyTarget();
        Point2D from = target.map(VisitorHands::middle).orElseGet(this::anywhere);
        Point2D to = dice.nextBoolean()
                ? anywhere()
                : anyTarget().map(VisitorHands::middle).orElseGet(this::edge);
        journal.does("presses " + target.map(Target::id).orElse("nothing") + " and slides to " + Math.round(to.getX())
                + "," + Math.round(to.getY()));
        fingers.press(from);
        fingers.move(to);
        fingers.release();
    }

    final void twice() {
        Point2D place = anyTarget().map(VisitorHands::middle).orElseGet(this::anywhere);
        int times = 2 + dice.nextInt(2);
        journal.does("taps " + times + " times at " + Math.round(place.getX()) + "," + Math.round(place.getY()));
        for (int i = 0; i < times; i++) {
            fingers.tap(place);
            Fx.run(() -> kiosk.pass(Duration.ofMillis(dice.nextLong(20, 280))));
        }
    }

    /// Something happens while the finger is down.
    final void hold() {
        Optional<Target> target = anyTarget();
        journal.does("holds " + target.map(Target::id).orElse("nothing") + " while");
        fingers.press(target.map(VisitorHands::middle).orElseGet(this::anywhere));
        switch (dice.nextInt(5)) {
            case 0 -> publish();
            case 1 -> work(dice.nextInt(3));
            case 2 -> time(TestKiosk.IDLE.plusMillis(dice.nextLong(29_000)));
            case 3 -> time(TestKiosk.IDLE.plus(TestKiosk.WARNING).plusMillis(dice.nextLong(9_000)));
            default -> key(oneOf(WAYS));
        }
        promised = Optional.empty();
        fingers.release();
    }

    final void aside(String what, Runnable act) {
        journal.does(what);
        act.run();
    }

    // What keys do.

    final void key(KeyCode code) {
        journal.does("key " + code);
        promised = Promise.ofSign(seen);
        fingers.type(code);
    }

    final void pressFocused(KeyCode code) {
        journal.does("key " + code + " on " + seen.focus());
        // Where one can type, the bar with blanks writes one unless somebody went to a button with keys.
        // On the page of the code Enter may belong to what a scanner typed.
        boolean button = !seen.focus().equals("search-entry")
                && !seen.drawn().equals("answer/code")
                && !(code == KeyCode.SPACE && seen.drawn().equals("search"));
        promised = button ? Promise.ofPressing(seen.focus(), false, seen) : Promise.ofSign(seen);
        fingers.type(code);
    }

    final void letter(String letter) {
        promised = Promise.ofSign(seen);
        if (letter.matches("[a-z]") && dice.nextBoolean()) {
            journal.does("a letter by a key");
            fingers.type(KeyCode.valueOf(letter.toUpperCase(Locale.ROOT)));
        } else {
            journal.does("a letter without a code");
            send(KeyEvent.KEY_PRESSED, "");
            send(KeyEvent.KEY_TYPED, letter);
            send(KeyEvent.KEY_RELEASED, "");
        }
    }

    /// To whatever has the focus by then, as the toolkit does.
    final void send(EventType<KeyEvent> type, String letter) {
        Fx.run(() -> {
            Node focused = kiosk.scene.getFocusOwner();
            boolean there = focused != null && kiosk.scene.equals(focused.getScene());
            Event.fireEvent(there ? focused : kiosk.scene, Touch.key(type, letter, KeyCode.UNDEFINED));
        });
    }

    final void holdKey() {
        KeyCode code = dice.nextBoolean() ? KeyCode.ENTER : oneOf(WAYS);
        journal.does("holds key " + code);
        for (int i = 0; i < 6; i++) {
            fingers.pressKey(code);
        }
        fingers.releaseKey(code);
    }

    // What happens around them.

    final void time(Duration time) {
        journal.does(time.toMillis() + " ms pass");
        Fx.run(() -> kiosk.pass(time));
    }

    final void hours() {
        Duration time = Duration.ofMinutes(dice.nextLong(30, 600));
        journal.does(time.toMinutes() + " minutes pass at once, after " + kiosk.time());
        Fx.run(() -> kiosk.jump(time));
    }

    /// On the thread that brings releases in, which is not the screen's.
    final void publish() {
        int version = dice.nextInt(3) > 0 ? 0 : dice.nextInt(versions.size());
        journal.does("release " + version);
        kiosk.guide.replace(versions.get(version));
        Fx.run(() -> {});
    }

    final void printerChanges() {
        int change = dice.nextInt(6);
        journal.does("printer change " + change);
        switch (change) {
            case 0 -> kiosk.printer.now().runOutAfter(dice.nextInt(400));
            case 1 -> kiosk.printer.now().openCoverAfter(dice.nextInt(400));
            case 2 -> kiosk.printer.now().switchOff();
            case 3 -> kiosk.printer.now().paperLow();
            default -> kiosk.printer.replace();
        }
    }

    final void work(int which) {
        Backlog backlog = List.of(kiosk.printing, kiosk.errands, kiosk.indexing).get(which);
        boolean any = backlog.next();
        journal.does((any ? "work of " : "no work of ")
                + List.of("printing", "errands", "indexing").get(which));
        Fx.run(() -> {});
    }

    // How chance decides.

    /// What leads on more often than what leads away.
    final Optional<Target> anyTarget() {
        List<Target> all = seen.targets();
        List<Target> onward = all.stream()
                .filter(t -> !t.id().startsWith("nav-") && !t.id().startsWith("lang-"))
                .toList();
        List<Target> from = onward.isEmpty() || dice.nextInt(3) == 0 ? all : onward;
        return from.isEmpty() ? Optional.empty() : Optional.of(oneOf(from));
    }

    final Point2D anywhere() {
        return new Point2D(dice.nextDouble(kiosk.scene.getWidth() - 1), dice.nextDouble(kiosk.scene.getHeight() - 1));
    }

    final Point2D edge() {
        double x = dice.nextDouble(kiosk.scene.getWidth() - 1);
        double y = dice.nextDouble(kiosk.scene.getHeight() - 1);
        return switch (dice.nextInt(4)) {
            case 0 -> new Point2D(0, y);
            case 1 -> new Point2D(kiosk.scene.getWidth() - 1, y);
            case 2 -> new Point2D(x, 0);
            default -> new Point2D(x, kiosk.scene.getHeight() - 1);
        };
    }

    final <T> T oneOf(List<T> all) {
        return all.get(dice.nextInt(all.size()));
    }

    static Point2D middle(Target target) {
        return new Point2D(target.place().getCenterX(), target.place().getCenterY());
    }
}
