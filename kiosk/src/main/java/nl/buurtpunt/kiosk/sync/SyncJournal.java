package nl.buurtpunt.kiosk.sync;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes each refusal down once per reason and release, however often it comes back in weeks of trying, and counts
/// them all. Safe from any thread.
public final class SyncJournal {
    private static final Logger LOG = LoggerFactory.getLogger(SyncJournal.class);
    private static final int MOST_REMEMBERED = 500;

    private final Set<String> written = new LinkedHashSet<>();
    private SyncHealth health = SyncHealth.NEW;

    /// Counts the refusal and logs it when it is new.
    synchronized Refusal refuse(RefusalReason reason, String release, String detail) {
        var refusal = new Refusal(reason, release, detail);
        health = health.with(refusal);
        if (isNew(reason.code() + " " + release)) {
            LOG.warn(
                    "{} refused ({}), the release on screen stays: {} ({})",
                    reason.code(),
                    release,
                    reason.sentence(),
                    refusal.detail());
        }
        return refusal;
    }

    synchronized void storeDamaged(String what) {
        health = health.damaged(what);
        LOG.error("D3 the release store was damaged and is filled again from the server: {}", what);
    }

    synchronized void note(UnaryOperator<SyncHealth> change) {
        health = change.apply(health);
    }

    public synchronized SyncHealth health() {
        return health;
    }

    private boolean isNew(String what) {
        if (!written.add(what)) {
            return false;
        }
        if (written.size() > MOST_REMEMBERED) {
            written.remove(written.iterator().next());
        }
        return true;
    }
}
