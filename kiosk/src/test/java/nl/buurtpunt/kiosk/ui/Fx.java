package nl.buurtpunt.kiosk.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
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
        await(STARTED, 20);
        Platform.runLater(() -> {
            try {
                answer.complete(work.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return await(answer, 120);
    }

    /// As [#on], without an answer.
    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /// Returns after the next pulse has begun. A stage is drawn in a pulse: two of them, and it has been.
    public static void awaitPulse() {
        CompletableFuture<Boolean> pulse = new CompletableFuture<>();
        run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                stop();
                pulse.complete(true);
            }
        }.start());
        await(pulse, 120);
    }

    private static <T> T await(CompletableFuture<T> answer, int seconds) {
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
