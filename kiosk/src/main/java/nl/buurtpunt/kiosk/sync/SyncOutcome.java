package nl.buurtpunt.kiosk.sync;

import java.time.Duration;

/// What came of one round with the server.
public sealed interface SyncOutcome {
    /// A newer release is stored and on the screen.
    record Switched(String release) implements SyncOutcome {}

    /// Nothing newer.
    record UpToDate() implements SyncOutcome {}

    /// The server has published nothing yet.
    record NothingPublished() implements SyncOutcome {}

    /// What was offered is not to be trusted or cannot be stored; the old release stays.
    record Refused(Refusal refusal) implements SyncOutcome {}

    /// No server; the old release stays.
    record Offline(String reason) implements SyncOutcome {}

    /// The server asked for patience.
    record Later(Duration delay) implements SyncOutcome {}

    /// The server does not know this kiosk: enrol.
    record NotEnrolled() implements SyncOutcome {}

    /// The kiosk's right was taken away; the guide stays.
    record Revoked() implements SyncOutcome {}
}
