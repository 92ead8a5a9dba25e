package nl.buurtpunt.kiosk.guide;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The guide that is on screen now, replaced as a whole when a new release has been stored.
///
/// Safe from any thread. Listeners run on the thread that replaces; a screen hops to its own.
public final class CurrentGuide {
    private final AtomicReference<Guide> guide;
    private final List<Consumer<Guide>> listeners = new CopyOnWriteArrayList<>();

    public CurrentGuide(Guide first) {
        this.guide = new AtomicReference<>(first);
    }

    /// The guide of this moment; keep it for the length of one task, so that the task sees one release.
    public Guide get() {
        return guide.get();
    }

    /// Puts a newer guide in place and tells everyone who listens.
    public void replace(Guide newer) {
        guide.set(newer);
        listeners.forEach(listener -> listener.accept(newer));
    }

    /// Calls the listener at every replacement until the returned handle is closed.
    public Listening onReplace(Consumer<Guide> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Ends listening when closed.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
