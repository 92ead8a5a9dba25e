package nl.buurtpunt.kiosk.store;

import java.io.UncheckedIOException;
import nl.buurtpunt.kiosk.store.StoreHealth.CannotWrite;
import nl.buurtpunt.kiosk.store.StoreHealth.Sound;
import nl.buurtpunt.kiosk.store.StoreHealth.WasDamaged;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the three stores do alike when a file is opened and found wanting.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private Opening() {}

    static StoreHealth health(H2File file) {
        StoreTrouble trouble = file.writeTrouble();
        return trouble == null ? new Sound() : new CannotWrite(trouble.reason());
    }

    /// A write that succeeded ends the trouble of a full disk; that a file was damaged is still to be told.
    static StoreHealth afterWriting(StoreHealth health) {
        return health instanceof CannotWrite ? new Sound() : health;
    }

    /// The damaged file gets another name; where even that is refused, the store goes on without a file.
    static StoreHealth setAside(StoreFolder folder, String name, Damaged damaged, SetAside keeping) {
        try {
            var copy = keeping.move(folder, name);
            LOG.error("{} is damaged and was set aside as {}: {}", name, copy.getFileName(), damaged.reason());
            return new WasDamaged(damaged.reason(), String.valueOf(copy.getFileName()), false);
        } catch (UncheckedIOException e) {
            LOG.error("{} is damaged and cannot be set aside: {}", name, damaged.reason(), e);
            return new CannotWrite(damaged.reason());
        }
    }
}
