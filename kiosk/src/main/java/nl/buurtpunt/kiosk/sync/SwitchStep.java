package nl.buurtpunt.kiosk.sync;

/// The places where a release switch can be cut by a power failure; a crash test kills the process at each.
enum SwitchStep {
    MANIFEST_CHECKED,
    BATCH_STAGED,
    ALL_STAGED,
    FLOOR_RAISED,
    SWITCHED,
    ON_SCREEN,
    PRUNED;

    /// Is told of each step before the next begins.
    @FunctionalInterface
    interface Listener {
        Listener NONE = step -> {};

        void reached(SwitchStep step);
    }
}
