package nl.buurtpunt.kiosk.printer;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// One slip on its way to paper, held by the session that asked for it. Safe from any thread.
public final class PrintJob {
    private final AtomicBoolean stopAsked = new AtomicBoolean();
    private final CompletableFuture<PrintResult> result = new CompletableFuture<>();

    PrintJob() {}

    /// Ends the job: what is not on paper yet never comes. Returns at once; calling it on a job that is done does
    /// nothing.
    public void cancel() {
        stopAsked.set(true);
    }

    /// How it ended; none while it is on its way.
    public Optional<PrintResult> result() {
        return Optional.ofNullable(result.getNow(null));
    }

    /// Calls once with the result, on the thread that prints or, when it is there already, on this one.
    public void whenDone(Consumer<PrintResult> listener) {
        var _ = result.thenAccept(listener);
    }

    boolean stopAsked() {
        return stopAsked.get();
    }

    void done(PrintResult end) {
        result.complete(end);
    }
}
