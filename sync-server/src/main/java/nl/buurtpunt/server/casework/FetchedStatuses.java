package nl.buurtpunt.server.casework;

import java.util.Map;

/// Keeps how far each kiosk has come in the log of statuses.
interface FetchedStatuses {
    Map<String, Long> all();

    /// The last that was noted holds.
    void note(String kioskId, long place);
}
