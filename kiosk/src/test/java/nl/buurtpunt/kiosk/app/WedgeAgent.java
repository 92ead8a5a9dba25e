package nl.buurtpunt.kiosk.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Loaded into a real kiosk by a test: wedges the screen's thread for ever, or only the renderer's, once.
public final class WedgeAgent {
    /// Before the file, when it is the renderer that is to be wedged.
    static final String RENDERER = "renderer:";

    private WedgeAgent() {}

    /// @param wish a file, the wish to be wedged; it is gone before the wish is fulfilled, so that the next start is
    ///     spared
    public static void premain(String wish) {
        boolean renderer = wish.startsWith(RENDERER);
        Path file = Path.of(renderer ? wish.substring(RENDERER.length()) : wish);
        Thread.ofPlatform().daemon().start(() -> {
            while (!wedged(file, renderer)) {
                LockSupport.parkNanos(100_000_000);
            }
        });
    }

    private static boolean wedged(Path wish, boolean renderer) {
        try {
            Platform.runLater(() -> {
                try {
                    if (Files.deleteIfExists(wish)) {
                        wedge(renderer);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return true;
        } catch (IllegalStateException e) {
            // The toolkit has not started yet.
            return false;
        }
    }

    private static void wedge(boolean renderer) {
        if (renderer) {
            var _ = Toolkit.getToolkit().addRenderJob(new RenderJob(WedgeAgent::forEver));
        } else {
            forEver();
        }
    }

    private static void forEver() {
        while (true) {
            LockSupport.park();
        }
    }
}
