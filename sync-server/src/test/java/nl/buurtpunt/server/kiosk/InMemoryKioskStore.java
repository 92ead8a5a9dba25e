package nl.buurtpunt.server.kiosk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Kiosks kept as long as the test lives; keeps the same contract as the table.
public final class InMemoryKioskStore implements KioskStore {
    private final Map<String, Kiosk> kiosks = new ConcurrentHashMap<>();

    @Override
    public Optional<Kiosk> find(String id) {
        return Optional.ofNullable(kiosks.get(id));
    }

    @Override
    public List<Kiosk> all() {
        return kiosks.values().stream()
                .sorted(Comparator.comparing(Kiosk::pointId).thenComparing(Kiosk::id))
                .toList();
    }

    @Override
    public void save(Kiosk kiosk) {
        kiosks.put(kiosk.id(), kiosk);
    }

    @Override
    public void touch(String id, Instant at, @Nullable String releaseSeen) {
        kiosks.computeIfPresent(
                id,
                (key, it) -> new Kiosk(
                        it.key(),
                        it.pointId(),
                        it.state(),
                        it.changed(),
                        at,
                        releaseSeen == null ? it.releaseSeen() : releaseSeen));
    }
}
