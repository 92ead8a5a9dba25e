package nl.buurtpunt.kiosk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.app.TestKiosk;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;

/// The time from frame to frame while a resident goes through the parts of long pages at 1920 x 1080, faster than
/// anybody can: every frame shows another part. Says something only with software drawing, on a display.
public final class ScrollingBench {
    private static final int WARM = 300;
    private static final int FRAMES = 3_000;
    private static final double MOST = 0.99;

    private final TestKiosk kiosk;
    private final List<String> services;
    private final List<Double> wall = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private String way = "page-next";
    private int opened;
    private long last;

    private ScrollingBench() {
        kiosk = new TestKiosk(ContentFolder.heerlen(), Panel.INCH_22.geometry());
        services = kiosk.guide.get().services().stream().map(Service::id).toList();
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.setWidth(kiosk.scene.getWidth());
        stage.setHeight(kiosk.scene.getHeight());
        stage.show();
    }

    static void main() throws InterruptedException {
        for (String language : List.of("nl", "ar")) {
            ScrollingBench bench = Fx.on(ScrollingBench::new);
            Fx.run(() -> bench.start(language));
            bench.done.await();
            Table.percentile(
                    "frame to frame while scrolling at 1920 x 1080, software drawing, largest text, " + language
                            + ": p99",
                    "33 ms",
                    MOST,
                    bench.wall.subList(WARM, bench.wall.size()),
                    "ms");
        }
        Platform.exit();
    }

    private void start(String language) {
        kiosk.navigator.start(kiosk.language(language));
        kiosk.navigator.comfort(Comfort.USUAL.with(TextSize.LARGEST));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // The clock, not the pulse's own time, which JavaFX smooths.
                long here = System.nanoTime();
                if (last != 0) {
                    wall.add((here - last) / 1e6);
                }
                last = here;
                if (wall.size() == WARM + FRAMES) {
                    stop();
                    kiosk.scene.getWindow().hide();
                    done.countDown();
                } else {
                    turn();
                }
            }
        }.start();
    }

    /// Through a page and back, then the next one.
    private void turn() {
        if (press()) {
            return;
        }
        boolean wasBack = "page-previous".equals(way);
        way = wasBack ? "page-next" : "page-previous";
        if (wasBack || !press()) {
            kiosk.openService(services.get(opened++ % services.size()));
            way = "page-next";
        }
    }

    private boolean press() {
        Node button = kiosk.scene.lookup("#" + way);
        if (button == null) {
            return false;
        }
        kiosk.tap(way);
        return true;
    }
}
