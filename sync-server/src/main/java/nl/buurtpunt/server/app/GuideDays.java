package nl.buurtpunt.server.app;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.server.casework.CityDays;
import nl.buurtpunt.server.guide.GuideStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The time zone and the holidays of the city, from the guide as it is worked on. Looked up again after a while,
/// because
/// it is asked for with every letter and changes once a year. Safe for many threads.
final class GuideDays {
    private static final Logger LOG = LoggerFactory.getLogger(GuideDays.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Known(Instant at, CityDays days) {}

    private final GuideStore guide;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, CityDays.UNKNOWN);

    GuideDays(GuideStore guide, Clock clock) {
        this.guide = guide;
        this.clock = clock;
    }

    CityDays days() {
        Instant now = clock.instant();
        Known last = known;
        // a clock that was set back makes it look it up as well
        if (now.isBefore(last.at()) || !now.isBefore(last.at().plus(FRESH))) {
            last = new Known(now, guide.load().map(it -> of(it.city())).orElse(CityDays.UNKNOWN));
            known = last;
        }
        return last.days();
    }

    private static CityDays of(CityEntry city) {
        var holidays = new HashSet<LocalDate>();
        for (CityEntry.Holiday holiday : city.holidays()) {
            for (String date : holiday.dates()) {
                add(date, holidays);
            }
        }
        return new CityDays(zone(city.timeZone()), holidays);
    }

    /// One wrong day may not cost the whole city.
    private static void add(String date, Set<LocalDate> holidays) {
        try {
            holidays.add(LocalDate.parse(date));
        } catch (DateTimeException e) {
            LOG.warn("the guide lists a holiday on {}, which is no day", date);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            LOG.warn("the guide names the time zone {}, which is none", name);
            return CityDays.UNKNOWN.zone();
        }
    }
}
