package nl.buurtpunt.kiosk.app;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.ScreenInspector;

/// Touches a kiosk in a window and types on it through the window system, as a resident does.
final class Fingers implements AutoCloseable {
    private final TestKiosk kiosk;
    private final Stage stage;
    private final Robot robot;

    Fingers(TestKiosk kiosk) {
        this.kiosk = kiosk;
        this.stage = Fx.on(() -> {
            Stage window = new Stage();
            window.setScene(kiosk.scene);
            window.show();
            return window;
        });
        this.robot = Fx.on(Robot::new);
    }

    /// Where a button stands now, from the panel's corner.
    Point2D middle(String id) {
        return Fx.on(() -> {
            Bounds place = ScreenInspector.place(kiosk.scene, id).orElseThrow();
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
