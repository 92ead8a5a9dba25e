package nl.buurtpunt.kiosk.store;

/// How a store is, for health; that a file was damaged stays until the program starts anew.
public sealed interface StoreHealth {
    /// Nothing to report.
    record Sound() implements StoreHealth {}

    /// The file was damaged and set aside under the name given; `salvaged` tells whether its content could be
    /// read from the copy. A release store is filled again from the server; an identity that was not salvaged
    /// needs enrolling.
    record WasDamaged(String reason, String setAside, boolean salvaged) implements StoreHealth {}

    /// What is held can be read; nothing can be written.
    record CannotWrite(String reason) implements StoreHealth {}
}
