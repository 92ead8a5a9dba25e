package nl.buurtpunt.kiosk.store;

/// What came of dropping entries that no release needs.
public sealed interface PruneResult permits PruneResult.Pruned, StoreTrouble {
    /// So many entries are gone.
    record Pruned(int entries) implements PruneResult {}
}
