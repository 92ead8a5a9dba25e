package nl.buurtpunt.kiosk.store;

/// Why a store could not do what was asked; what it held before is still what it holds, unless it says
/// `Damaged`.
public sealed interface StoreTrouble extends StageResult, SwitchResult, PruneResult, IdentityChange {
    /// One line for the log and for health.
    String reason();

    /// No room on the disk. Nothing reported before is lost; the same request may succeed later.
    record DiskFull() implements StoreTrouble {
        @Override
        public String reason() {
            return "the disk is full";
        }
    }

    /// The disk refuses to write for another reason, such as a card that turned read-only.
    record Unwritable(String reason) implements StoreTrouble {}

    /// The file is not what was written. A release store has set itself aside and is empty now, to be filled
    /// again.
    record Damaged(String reason) implements StoreTrouble, CurrentRelease {}
}
