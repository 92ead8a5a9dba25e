package nl.buurtpunt.server.kiosk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells whoever keeps a kiosk waiting that it has just been revoked.
public final class Revocations {
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public void listen(Consumer<String> kioskId) {
        listeners.add(kioskId);
    }

    void announce(String kioskId) {
        listeners.forEach(it -> it.accept(kioskId));
    }
}
