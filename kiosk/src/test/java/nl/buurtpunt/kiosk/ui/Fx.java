package nl.buurtpunt.kiosk.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/// Runs pieces of a test on the JavaFX thread of one headless platform, started once.
public final class Fx {
    private static final CompletableFuture<Void> STARTED = new CompletableFuture<>();

    static {
        // As the program does before it starts the toolkit.
        System.setProperty("prism.cacheLayoutSize", "0");
        Platform.startup(() -> STARTED.complete(null));
        Platform.setImplicitExit(false);
    }

    private Fx() {}

    /// The answer of something that must run on the JavaFX thread; what it throws is thrown here.
    public static <T> T on(Supplier<T> work) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            STARTED.get(20, TimeUnit.SECONDS);
            Platform.runLater(() -> {
                try {
                    answer.complete(work.get());
                } catch (Throwable e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer.get(120, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /// As [#on], without an answer.
    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }
}
