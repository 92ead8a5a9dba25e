package nl.buurtpunt.kiosk.sync;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// How keeping current goes, as a value for health and the maintenance page. It knows no times: the clock may be wrong.
///
/// @param release order of the release that is held, or `-`
/// @param connected whether the last question was answered by the server
/// @param refusals how often each reason was met since the start
/// @param storeDamage what was wrong with the release store, when it was
public record SyncHealth(
        String release,
        boolean connected,
        Map<RefusalReason, Integer> refusals,
        Optional<Refusal> lastRefusal,
        Optional<String> storeDamage) {
    public SyncHealth {
        var copy = new EnumMap<RefusalReason, Integer>(RefusalReason.class);
        copy.putAll(refusals);
        refusals = Map.copyOf(copy);
    }

    static final SyncHealth NEW =
            new SyncHealth(Refusal.UNKNOWN_RELEASE, false, Map.of(), Optional.empty(), Optional.empty());

    public int refused(RefusalReason reason) {
        return refusals.getOrDefault(reason, 0);
    }

    SyncHealth holding(String newRelease) {
        return new SyncHealth(newRelease, connected, refusals, lastRefusal, storeDamage);
    }

    SyncHealth connected(boolean now) {
        return new SyncHealth(release, now, refusals, lastRefusal, storeDamage);
    }

    SyncHealth with(Refusal refusal) {
        var counted = new EnumMap<RefusalReason, Integer>(RefusalReason.class);
        counted.putAll(refusals);
        counted.merge(refusal.reason(), 1, Integer::sum);
        return new SyncHealth(release, connected, counted, Optional.of(refusal), storeDamage);
    }

    SyncHealth damaged(String what) {
        return new SyncHealth(Refusal.UNKNOWN_RELEASE, connected, refusals, lastRefusal, Optional.of(what));
    }
}
