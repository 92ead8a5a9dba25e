package nl.buurtpunt.server.casework;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// How far the kiosks have fetched the log of statuses, as they say themselves when they ask for what comes after.
/// Safe for many threads.
public final class KioskReach implements StatusReach {
    private final FetchedStatuses store;
    private final Predicate<String> isInUse;
    private final Map<String, Long> places;

    /// @param isInUse whether a kiosk is one that synchronises: known and not revoked
    KioskReach(FetchedStatuses store, Predicate<String> isInUse) {
        this.store = store;
        this.isInUse = isInUse;
        this.places = new ConcurrentHashMap<>(store.all());
    }

    /// A kiosk asked for what comes after this place, so everything up to it has arrived there.
    public void fetched(String kioskId, long place) {
        Long before = places.put(kioskId, place);
        if (before == null || before != place) {
            store.note(kioskId, place);
        }
    }

    @Override
    public boolean hasReached(String writtenAt, long place) {
        return isInUse.test(writtenAt)
                ? places.getOrDefault(writtenAt, Long.MIN_VALUE) >= place
                : places.entrySet().stream().anyMatch(it -> it.getValue() >= place && isInUse.test(it.getKey()));
    }
}
