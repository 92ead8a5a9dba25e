package nl.buurtpunt.kiosk.store;

import java.time.Instant;
import java.util.Optional;

/// What the letters' file knows of the server.
///
/// @param epoch of the database the letters were given to; empty before the first answer
/// @param taken the highest count of letters it was heard to have taken, in this epoch
/// @param acknowledged how many letters it acknowledged since all were last offered
/// @param lastAcknowledgement by the server's clock
/// @param statusesToOffer whether it may have lost statuses that are held here
public record ServerFacts(
        Optional<String> epoch,
        long taken,
        long acknowledged,
        Optional<Instant> lastAcknowledgement,
        boolean statusesToOffer) {
    public static final ServerFacts NONE = new ServerFacts(Optional.empty(), 0, 0, Optional.empty(), false);

    /// Fewer than this the server can only name after it lost letters.
    public long leastTaken() {
        return Math.max(taken, acknowledged);
    }
}
