package nl.buurtpunt.kiosk.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When the server was last heard, by its own clock, and how far this kiosk's clock is from that. It is shown, and
/// it decides whether a page may speak of now; nothing about order or trust is decided by it.
///
/// @param ahead how far the kiosk's clock is ahead; negative when it is behind
public record LastContact(Instant serverTime, Duration ahead) {
    /// From the `Date` of an answer; none when there is no such thing in it.
    static Optional<LastContact> of(String date, Instant own) {
        try {
            Instant server = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(new LastContact(server, Duration.between(server, own)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
