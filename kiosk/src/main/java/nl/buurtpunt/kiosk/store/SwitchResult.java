package nl.buurtpunt.kiosk.store;

import java.util.Set;

/// What came of making a release the current one.
public sealed interface SwitchResult
        permits SwitchResult.Switched, SwitchResult.Lacking, SwitchResult.NotRising, StoreTrouble {
    /// It is the current one, forced to the disk.
    record Switched() implements SwitchResult {}

    /// Nothing changed: these entries are not held.
    record Lacking(Set<EntryHash> entries) implements SwitchResult {
        public Lacking {
            entries = Set.copyOf(entries);
        }
    }

    /// Nothing changed: the current release has this order or a later one.
    record NotRising(StoredOrder current) implements SwitchResult {}
}
