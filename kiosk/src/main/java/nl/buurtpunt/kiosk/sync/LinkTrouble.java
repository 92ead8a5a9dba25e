package nl.buurtpunt.kiosk.sync;

import java.time.Duration;

/// Why a question to the server brought nothing.
sealed interface LinkTrouble {
    /// What the kiosk holds is still what the server has.
    record NotModified() implements LinkTrouble {}

    /// The server has published nothing yet.
    record NothingPublished() implements LinkTrouble {}

    /// No server: the ordinary case of a kiosk without network.
    record Unreachable(String reason) implements LinkTrouble {}

    /// A server that answers and fails, at this question or at all.
    record Failing(int status) implements LinkTrouble {}

    /// Something answered that is not to be trusted, or not whole.
    record Refused(RefusalReason reason, String detail) implements LinkTrouble {}

    /// The server can never take this letter; the letter is wrong, not the network.
    record LetterRefused(String why) implements LinkTrouble {}

    /// The server keeps asking for another signature.
    record ChallengeRequired() implements LinkTrouble {}

    /// The server does not know this kiosk (any more): enrol.
    record NotEnrolled() implements LinkTrouble {}

    /// Staff took this kiosk's right away; the guide stays.
    record Revoked() implements LinkTrouble {}

    /// The server is busy and names the time to wait.
    record SlowDown(Duration retryAfter) implements LinkTrouble {}
}
