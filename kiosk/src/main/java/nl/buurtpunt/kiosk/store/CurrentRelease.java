package nl.buurtpunt.kiosk.store;

import java.util.Map;

/// The release a kiosk holds.
public sealed interface CurrentRelease permits CurrentRelease.None, CurrentRelease.Held, StoreTrouble.Damaged {
    /// Never had one, or lost it to damage that was reported before.
    record None() implements CurrentRelease {}

    /// Whole: every entry of the release that the caller did not know is here and has the hash it is called by.
    record Held(StoredRelease release, Map<EntryHash, Bytes> entries) implements CurrentRelease {
        public Held {
            entries = Map.copyOf(entries);
        }
    }
}
