package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/// Whether a place is open at a moment, as far as the guide can say it for certain.
public sealed interface Opening {
    /// Nobody wrote down the hours, or the kiosk does not know what time it is.
    record Unknown() implements Opening {}

    /// Open now.
    ///
    /// @param until when it closes; nothing when that is more than a day away
    record Open(Optional<LocalTime> until) implements Opening {}

    /// Closed now.
    ///
    /// @param next when it opens; nothing when that is not known
    record Closed(Optional<Next> next) implements Opening {}

    /// It would be open on an ordinary day, and nobody said whether it is on this holiday.
    record Unsure(Holiday today) implements Opening {}

    /// The next time it opens.
    ///
    /// @param daysAhead 0 for today, 1 for tomorrow
    record Next(LocalDate day, LocalTime opens, int daysAhead) {}

    /// @param now what the clock on the city's wall says, when that is known
    static Opening at(Hours hours, City city, Optional<LocalDateTime> now) {
        boolean nothing = hours.week().isEmpty() && hours.exceptions().isEmpty();
        return nothing || now.isEmpty() ? new Unknown() : new OpeningCalendar(hours, city).at(now.get());
    }
}
