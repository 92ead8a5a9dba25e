package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/// What the city says of its days: its time zone, and the days it lists as holidays.
public record CityDays(ZoneId zone, Set<LocalDate> holidays) {
    /// Before any guide was imported.
    public static final CityDays UNKNOWN = new CityDays(ZoneId.of("Europe/Amsterdam"), Set.of());

    public CityDays {
        holidays = Set.copyOf(holidays);
    }
}
