package nl.buurtpunt.server.letter;

/// What becomes of a status that is to be published.
public enum Publishing {
    PUBLISHED,
    /// There is no key to sign with (yet): try again later.
    NO_STATUS_KEY,
    /// No such letter is here, or it has been purged.
    NO_LETTER,
    /// A kiosk brought back a status with a higher number than the caller knows of; that one stays.
    BEHIND,
    /// The message is longer than a status may be.
    TOO_LONG
}
