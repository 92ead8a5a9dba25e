package nl.buurtpunt.server.casework;

import java.util.HashMap;
import java.util.Map;
import nl.buurtpunt.server.store.Database;

/// Places in the table `statuses_fetched`. Not forced to the disk: what is lost, the kiosk says again when it asks
/// next.
final class JdbiFetchedStatuses implements FetchedStatuses {
    private final Database database;

    JdbiFetchedStatuses(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> all() {
        return database.jdbi().withHandle(handle -> {
            var all = new HashMap<String, Long>();
            handle.createQuery("select kiosk_id, place from statuses_fetched")
                    .map((rs, ctx) -> Map.entry(rs.getString("kiosk_id"), rs.getLong("place")))
                    .forEach(it -> all.put(it.getKey(), it.getValue()));
            return all;
        });
    }

    @Override
    public void note(String kioskId, long place) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate(
                                "merge into statuses_fetched (kiosk_id, place) key (kiosk_id) values (:kiosk, :place)")
                        .bind("kiosk", kioskId)
                        .bind("place", place)
                        .execute());
    }
}
