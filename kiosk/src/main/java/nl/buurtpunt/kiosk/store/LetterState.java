package nl.buurtpunt.kiosk.store;

/// How far a letter is.
public enum LetterState {
    /// Still to be sent.
    WAITING,
    /// The server named its id and the hash of what it stored; the copy stays a while.
    DELIVERED,
    /// The server does not take these bytes; kept for good, for staff.
    QUARANTINED,
    /// The server had it and deleted it on purpose: only id and hash are left here.
    PURGED
}
