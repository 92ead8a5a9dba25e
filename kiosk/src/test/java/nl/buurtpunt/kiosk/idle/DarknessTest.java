package nl.buurtpunt.kiosk.idle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Holiday;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointTexts;
import nl.buurtpunt.kiosk.guide.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DarknessTest {
    private static final ZoneId CITY = ZoneId.of("Europe/Amsterdam");
    private static final Optional<NightHours> NIGHT =
            Optional.of(new NightHours(LocalTime.of(22, 0), LocalTime.of(7, 0)));
    private static final List<DayOfWeek> WORKDAYS =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    @ParameterizedTest
    @CsvSource({
        "2026-06-03T21:59:59, false",
        "2026-06-03T22:00, true",
        "2026-06-04T00:00, true",
        "2026-06-04T06:59:59, true",
        "2026-06-04T07:00, false",
        "2026-06-04T12:00, false",
    })
    void isDarkByNightAlsoPastMidnight(LocalDateTime wall, boolean dark) {
        assertThat(nowhere(NIGHT).at(wall.atZone(CITY).toInstant())).isEqualTo(dark);
    }

    @Test
    void canBeLightAllNight() {
        assertThat(nowhere(Optional.empty()).at(Instant.parse("2026-06-04T01:00:00Z")))
                .isFalse();
    }

    @Test
    void countsHoursWithinOneDayToo() {
        var noon = Optional.of(new NightHours(LocalTime.of(12, 0), LocalTime.of(13, 0)));

        assertThat(nowhere(noon).at(at("2026-06-04T12:30"))).isTrue();
        assertThat(nowhere(noon).at(at("2026-06-04T13:00"))).isFalse();
    }

    /// The hour that is skipped in March and the one that comes twice in October: the clock on the wall
    /// decides.
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T00:30:00Z, true",
        "2026-03-29T04:59:00Z, true",
        "2026-03-29T05:00:00Z, false",
        "2026-10-25T00:30:00Z, true",
        "2026-10-25T05:59:00Z, true",
        "2026-10-25T06:00:00Z, false",
        "2026-10-25T20:59:00Z, false",
        "2026-10-25T21:00:00Z, true",
    })
    void followsTheWallsClockWhereSummerTimeBeginsAndEnds(Instant now, boolean dark) {
        assertThat(nowhere(NIGHT).at(now)).isEqualTo(dark);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-03T08:59, true",
        "2026-06-03T09:00, false",
        "2026-06-03T16:59, false",
        "2026-06-03T17:00, true",
        "2026-06-06T12:00, true",
    })
    void isDarkWhileThePointIsClosed(String wall, boolean dark) {
        assertThat(point(List.of()).at(at(wall))).isEqualTo(dark);
    }

    @Test
    void followsWhatWasSaidAboutADay() {
        var closed = new Hours.OtherDay(LocalDate.of(2026, 6, 3), "", "");
        var saturday = new Hours.OtherDay(LocalDate.of(2026, 6, 6), "11:00", "13:00");

        assertThat(point(List.of(closed, saturday)).at(at("2026-06-03T12:00"))).isTrue();
        assertThat(point(List.of(closed, saturday)).at(at("2026-06-06T12:00"))).isFalse();
        assertThat(point(List.of(closed, saturday)).at(at("2026-06-06T13:00"))).isTrue();
    }

    /// Whether a point is open on a holiday nobody knows unless it is said: somebody may come.
    @Test
    void staysLightOnAHolidayNobodySaidAnythingAbout() {
        LocalDate kingsDay = LocalDate.of(2026, 4, 27);

        assertThat(point(List.of()).at(at("2026-04-27T12:00"))).isFalse();
        assertThat(point(List.of(new Hours.OtherDay(kingsDay, "", ""))).at(at("2026-04-27T12:00")))
                .isTrue();
    }

    @Test
    void expectsSomebodyWhenItDoesNotKnowTheTime() {
        assertThat(point(List.of()).at(Instant.EPOCH)).isFalse();
        assertThat(nowhere(NIGHT).at(Instant.EPOCH)).isFalse();
    }

    @Test
    void isNeverClosedWithoutHours() {
        Place unknown = new Place(Optional.of(Hours.UNKNOWN), Optional.empty());

        assertThat(unknown.at(at("2026-06-06T03:00"))).isFalse();
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(CITY).toInstant();
    }

    private static Place nowhere(Optional<NightHours> night) {
        return new Place(Optional.empty(), night);
    }

    private static Place point(List<Hours.OtherDay> exceptions) {
        Hours hours = new Hours(List.of(new Hours.Span(WORKDAYS, "09:00", "17:00")), exceptions, Text.none());
        return new Place(Optional.of(hours), Optional.empty());
    }

    /// A kiosk that stands at a point with these hours, or at none.
    private record Place(Optional<Hours> hours, Optional<NightHours> night) {
        boolean at(Instant now) {
            Guide guide = guide();
            return new Darkness(() -> guide, () -> hours.map(_ -> "here"), Clock.fixed(now, ZoneOffset.UTC), night)
                    .getAsBoolean();
        }

        private Guide guide() {
            Guide real = ContentFolder.heerlen();
            City city = real.city();
            City withHoliday = new City(
                    city.id(),
                    city.name(),
                    city.languages(),
                    CITY,
                    city.callingCode(),
                    city.accent(),
                    city.emergency(),
                    List.of(new Holiday(LocalDate.of(2026, 4, 27), Text.none())));
            List<Point> points = hours.stream()
                    .map(it -> new Point("here", true, PointTexts.named(Text.none()), "", it, List.of(), List.of()))
                    .toList();
            return new Guide(real.edition(), withHoliday, List.of(), List.of(), points, real.sentences());
        }
    }
}
