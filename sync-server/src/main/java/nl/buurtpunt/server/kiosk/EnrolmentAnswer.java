package nl.buurtpunt.server.kiosk;

import nl.buurtpunt.protocol.identity.EnrolmentState;

/// What becomes of a key that asks to be let in.
public sealed interface EnrolmentAnswer {
    /// Its place: waiting, confirmed or revoked.
    record Known(EnrolmentState state) implements EnrolmentAnswer {}

    /// It has just been given a place to wait.
    record Admitted(EnrolmentState state) implements EnrolmentAnswer {}

    /// Too many ask at once.
    record TooMany(int retryAfterSeconds) implements EnrolmentAnswer {}
}
