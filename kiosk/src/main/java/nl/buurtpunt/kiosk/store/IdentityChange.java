package nl.buurtpunt.kiosk.store;

/// What came of a change to the kiosk's identity.
public sealed interface IdentityChange permits IdentityChange.Kept, IdentityChange.NotRising, StoreTrouble {
    /// On the disk, forced.
    record Kept() implements IdentityChange {}

    /// Nothing changed: what is held is later than what was offered.
    record NotRising() implements IdentityChange {}
}
