package nl.buurtpunt.server.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Notes when a kiosk was last heard and what it held, at most once a minute: kiosks ask far more often than the disk
/// should be written.
public final class KioskContacts {
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    private record Contact(Instant at, @Nullable String releaseSeen) {}

    private final KioskStore store;
    private final Clock clock;
    private final Map<String, Contact> last = new ConcurrentHashMap<>();

    public KioskContacts(KioskStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void heard(String kioskId, @Nullable String releaseSeen) {
        Instant now = clock.instant();
        last.compute(kioskId, (id, before) -> {
            String seen = releaseSeen == null && before != null ? before.releaseSeen() : releaseSeen;
            if (before != null
                    && Objects.equals(before.releaseSeen(), seen)
                    && Duration.between(before.at(), now).abs().compareTo(RESOLUTION) < 0) {
                return before;
            }
            store.touch(id, now, seen);
            return new Contact(now, seen);
        });
    }
}
