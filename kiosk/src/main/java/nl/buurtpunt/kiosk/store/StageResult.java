package nl.buurtpunt.kiosk.store;

/// What came of keeping entries for a release to come.
public sealed interface StageResult permits StageResult.Staged, StoreTrouble {
    /// On the disk, forced; `added` of them were not held before.
    record Staged(int added) implements StageResult {}
}
