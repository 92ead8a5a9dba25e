package nl.buurtpunt.kiosk.app;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.ScreenInspector;

/// Touches a kiosk in a window and types on it through the window system, as a resident does.
final class Fingers implements AutoCloseable {
    private final Scene scene;
    private final Stage stage;
    private final Robot robot;

    Fingers(TestKiosk kiosk) {
        this(kiosk.scene, true);
    }

    private Fingers(Scene scene, boolean drawn) {
        this.scene = scene;
        this.stage = Fx.on(() -> {
            Stage window = new Stage();
            window.setScene(scene);
            window.setIconified(!drawn);
            window.show();
            window.requestFocus();
            return window;
        });
        this.robot = Fx.on(Robot::new);
    }

    /// In a window that hears everything and is not drawn: the panel without a screen is smaller than ours, and drawing
    /// takes longer than all the rest.
    static Fingers undrawn(Scene scene) {
        return new Fingers(scene, false);
    }

    /// Where a button stands now, from the panel's corner.
    Point2D middle(String id) {
        return Fx.on(() -> {
            Bounds place = ScreenInspector.place(scene, id).orElseThrow();
            return new Point2D(place.getCenterX(), place.getCenterY());
        });
    }

    void press(Point2D place) {
        move(place);
        Fx.run(() -> robot.mousePress(MouseButton.PRIMARY));
        settle();
    }

    void move(Point2D place) {
        Fx.run(() -> robot.mouseMove(stage.getX() + place.getX(), stage.getY() + place.getY()));
        settle();
    }

    void release() {
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    void tap(Point2D place) {
        press(place);
        release();
    }

    /// With a button of a mouse that is not the one of a finger.
    void tapAside(Point2D place) {
        move(place);
        Fx.run(() -> robot.mousePress(MouseButton.SECONDARY));
        settle();
        Fx.run(() -> robot.mouseRelease(MouseButton.SECONDARY));
        settle();
    }

    /// Turns the wheel of a mouse.
    void wheel(int notches) {
        Fx.run(() -> robot.mouseWheel(notches));
        settle();
    }

    void tap(String id) {
        tap(middle(id));
    }

    void pressKey(KeyCode code) {
        Fx.run(() -> robot.keyPress(code));
        settle();
    }

    void releaseKey(KeyCode code) {
        Fx.run(() -> robot.keyRelease(code));
        settle();
    }

    void type(KeyCode code) {
        pressKey(code);
        releaseKey(code);
    }

    /// Lets everything that waits for the screen's thread happen.
    private static void settle() {
        Fx.run(() -> {});
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
