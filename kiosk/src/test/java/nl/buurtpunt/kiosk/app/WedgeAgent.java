package nl.buurtpunt.kiosk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/// Loaded into a real kiosk by a test: wedges the screen's thread for ever, once.
public final class WedgeAgent {
    private WedgeAgent() {}

    /// @param file the wish to be wedged; it is gone before the wish is fulfilled, so that the next start is spared
    public static void premain(String file) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!wedged(Path.of(file))) {
                LockSupport.parkNanos(100_000_000);
            }
        });
    }

    private static boolean wedged(Path wish) {
        try {
            Platform.runLater(() -> {
                try {
                    if (Files.deleteIfExists(wish)) {
                        while (true) {
                            LockSupport.park();
                        }
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
}
