package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.watch.FrameWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is counted is what was rendered, with the real renderer: not that the screen's thread lives.
@Timeout(60)
class FramePulseTest {
    private final CountDownLatch rendered = new CountDownLatch(1);
    private final CountDownLatch wedged = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_7.geometry()));
    private final Stage window = Fx.on(() -> {
        Stage stage = new Stage();
        stage.setScene(kiosk.scene);
        stage.show();
        return stage;
    });
    private final FramePulse frames = new FramePulse(kiosk.scene, kiosk.view::blink, rendered::countDown);

    @AfterEach
    void close() {
        free.countDown();
        Fx.run(window::close);
    }

    @Test
    void tellsThatAFrameWasRendered() throws InterruptedException {
        frames.ask();
        assertThat(rendered.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /// A21: what changes every few seconds is seen by nobody, so that nothing flashes. And a check
    /// that draws the whole page three times every ten seconds would cost more than anything else at
    /// rest.
    @Test
    void leavesThePictureAsItIs() throws InterruptedException {
        WritableImage before = Fx.on(() -> kiosk.scene.snapshot(null));
        frames.ask();
        assertThat(rendered.await(20, TimeUnit.SECONDS)).isTrue();
        WritableImage after = Fx.on(() -> kiosk.scene.snapshot(null));
        int most = 0;
        for (int y = 0; y < before.getHeight(); y++) {
            for (int x = 0; x < before.getWidth(); x++) {
                int one = before.getPixelReader().getArgb(x, y);
                int other = after.getPixelReader().getArgb(x, y);
                if (one != other) {
                    assertThat(x + y).as("one pixel in the corner").isLessThanOrEqualTo(1);
                    most = Math.max(most, Math.abs((one & 0xff) - (other & 0xff)));
                }
            }
        }
        assertThat(most).as("of 255").isLessThanOrEqualTo(2);
    }

    @Test
    void tellsNothingWhileOnlyTheRendererStandsStill() throws InterruptedException {
        wedgeTheRenderer();
        frames.ask();
        // Long enough for dozens of pulses, if they came.
        assertThat(rendered.await(1, TimeUnit.SECONDS)).isFalse();
        free.countDown();
        assertThat(rendered.await(20, TimeUnit.SECONDS))
                .as("an ordinary long pause")
                .isTrue();
    }

    /// The bound of the watch on what the real renderer does.
    @Test
    void aPauseBelowTheBoundIsForgivenAndAWedgeBeyondItIsNot() throws InterruptedException {
        AtomicLong nanos = new AtomicLong();
        AtomicReference<Runnable> ask = new AtomicReference<>(() -> {});
        FrameWatch watch = new FrameWatch(
                nanos::get,
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                () -> ask.get().run());
        ask.set(new FramePulse(kiosk.scene, kiosk.view::blink, () -> {
            watch.rendered();
            rendered.countDown();
        })::ask);
        wedgeTheRenderer();
        assertThat(stateAfter(29, watch, nanos)).isInstanceOf(FrameWatch.State.Drawing.class);
        assertThat(stateAfter(1, watch, nanos)).isInstanceOf(FrameWatch.State.StandsStill.class);
        assertThat(rendered.getCount()).isPositive();

        free.countDown();
        assertThat(rendered.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(stateAfter(1, watch, nanos)).as("it draws again").isInstanceOf(FrameWatch.State.Drawing.class);
    }

    private static FrameWatch.State stateAfter(int seconds, FrameWatch watch, AtomicLong nanos) {
        FrameWatch.State state = watch.look();
        for (int second = 0; second < seconds; second++) {
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            state = watch.look();
        }
        return state;
    }

    private void wedgeTheRenderer() throws InterruptedException {
        var _ = Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
            wedged.countDown();
            try {
                assertThat(free.await(40, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(wedged.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
