package nl.buurtpunt.server.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Kiosks at hand, because every request asks for one. Whatever changes a kiosk goes through here, so
/// that a revocation is never hidden; who is not known is looked for each time.
public final class RememberedKiosks implements KioskStore {
    private final KioskStore store;
    private final Map<String, Kiosk> known = new ConcurrentHashMap<>();

    public RememberedKiosks(KioskStore store) {
        this.store = store;
    }

    @Override
    public Optional<Kiosk> find(String id) {
        return Optional.ofNullable(
                known.computeIfAbsent(id, it -> store.find(it).orElse(null)));
    }

    @Override
    public List<Kiosk> all() {
        return store.all();
    }

    /// One step with every reading, so that nobody remembers what was before; forgotten too when the
    /// writing failed.
    @Override
    public void save(Kiosk kiosk) {
        try {
            known.compute(kiosk.id(), (id, old) -> {
                store.save(kiosk);
                return null;
            });
        } finally {
            known.remove(kiosk.id());
        }
    }

    @Override
    public void touch(String id, Instant at, @Nullable String releaseSeen) {
        known.compute(id, (it, old) -> {
            store.touch(it, at, releaseSeen);
            return null;
        });
    }
}
