package nl.buurtpunt.kiosk.store;

import java.util.List;

/// A release as it was received: the manifest's own bytes, the envelope that signs them (in the form the caller
/// chose), and the entries it needs in the manifest's order.
public record StoredRelease(StoredOrder order, Bytes manifest, Bytes envelope, List<EntryHash> entries) {
    public StoredRelease {
        entries = List.copyOf(entries);
    }
}
