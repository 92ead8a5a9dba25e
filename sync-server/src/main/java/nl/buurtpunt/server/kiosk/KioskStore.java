package nl.buurtpunt.server.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the kiosks that were ever confirmed. What waits for staff is not kept: a kiosk asks again by itself.
public interface KioskStore {
    Optional<Kiosk> find(String id);

    /// All of them, by point and id.
    List<Kiosk> all();

    /// Adds a kiosk or replaces the one with this id; it is on the disk when this returns.
    void save(Kiosk kiosk);

    /// Notes a contact. Not forced to the disk: losing the last minute of it harms no one.
    void touch(String id, Instant at, @Nullable String releaseSeen);
}
