package nl.buurtpunt.kiosk.guide;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Holiday CHRISTMAS = new Holiday(LocalDate.of(2026, 12, 25), Text.source("eerste kerstdag"));
    private static final Holiday EASTER = new Holiday(LocalDate.of(2027, 3, 28), Text.source("eerste paasdag"));
    private static final City CITY = new City(
            "stad",
            "Stad",
            List.of(Language.SOURCE),
            AMSTERDAM,
            "31",
            "#000000",
            List.of(),
            List.of(EASTER, CHRISTMAS),
            Optional.empty());
    private static final Hours.Span WEEKDAYS = span("09:00", "17:00", MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
    private static final Hours OFFICE = hours(WEEKDAYS);

    @Test
    void isOpenUntilItClosesAndThenTellsWhenItOpensAgain() {
        assertThat(at(OFFICE, "2026-11-23T08:59")).isEqualTo(closed("2026-11-23", "09:00", 0));
        assertThat(at(OFFICE, "2026-11-23T09:00")).isEqualTo(open("17:00"));
        assertThat(at(OFFICE, "2026-11-23T16:59")).isEqualTo(open("17:00"));
        assertThat(at(OFFICE, "2026-11-23T17:00")).isEqualTo(closed("2026-11-24", "09:00", 1));
        assertThat(at(OFFICE, "2026-11-27T17:00")).isEqualTo(closed("2026-11-30", "09:00", 3));
    }

    @Test
    void joinsHoursThatTouchOrOverlap() {
        Hours hours =
                hours(span("09:00", "12:00", MONDAY), span("12:00", "15:00", MONDAY), span("14:00", "16:00", MONDAY));
        assertThat(at(hours, "2026-11-23T10:00")).isEqualTo(open("16:00"));
        assertThat(at(hours, "2026-11-23T16:00")).isEqualTo(closed("2026-11-30", "09:00", 7));
    }

    @Test
    void goesOnPastMidnight() {
        Hours night =
                hours(span("20:00", "02:00", FRIDAY), span("22:00", "24:00", SUNDAY), span("00:00", "06:00", MONDAY));
        assertThat(at(night, "2026-11-27T23:59")).isEqualTo(open("02:00"));
        assertThat(at(night, "2026-11-28T00:00")).isEqualTo(open("02:00"));
        assertThat(at(night, "2026-11-28T02:00")).isEqualTo(closed("2026-11-29", "22:00", 1));
        assertThat(at(night, "2026-11-29T23:30")).isEqualTo(open("06:00"));
        assertThat(at(night, "2026-11-30T05:59")).isEqualTo(open("06:00"));
    }

    @Test
    void namesNoClosingTimeThatIsMoreThanADayAway() {
        Hours always = hours(span("00:00", "24:00", DayOfWeek.values()));
        assertThat(at(always, "2026-11-23T10:00")).isEqualTo(new Opening.Open(Optional.empty()));
        Hours weekend = hours(span("00:00", "23:59", SATURDAY, SUNDAY));
        assertThat(at(weekend, "2026-11-28T12:00")).isEqualTo(new Opening.Open(Optional.empty()));
        assertThat(at(weekend, "2026-11-29T12:00")).isEqualTo(open("00:00"));
    }

    @Test
    void letsADateGoBeforeTheOrdinaryWeek() {
        Hours hours = new Hours(
                List.of(WEEKDAYS),
                List.of(
                        other("2026-12-24", "09:00", "12:00"),
                        other("2026-12-28", "", ""),
                        other("2027-01-02", "10:00", "11:00")),
                Text.none());
        assertThat(at(hours, "2026-12-24T11:59")).isEqualTo(open("12:00"));
        assertThat(at(hours, "2026-12-24T12:00")).isEqualTo(closed("2026-12-25", "09:00", 1));
        assertThat(at(hours, "2026-12-28T10:00")).isEqualTo(closed("2026-12-29", "09:00", 1));
        assertThat(at(hours, "2027-01-02T10:30")).isEqualTo(open("11:00"));
    }

    @Test
    void opensAgainAfterALongClosing() {
        List<Hours.OtherDay> summer = LocalDate.of(2027, 7, 12)
                .datesUntil(LocalDate.of(2027, 8, 23))
                .map(day -> new Hours.OtherDay(day, "", ""))
                .toList();
        assertThat(at(new Hours(List.of(WEEKDAYS), summer, Text.none()), "2027-07-12T10:00"))
                .isEqualTo(closed("2027-08-23", "09:00", 42));
        assertThat(at(hours(span("10:00", "11:00", MONDAY)), "2026-11-23T11:00"))
                .isEqualTo(closed("2026-11-30", "10:00", 7));
    }

    @Test
    void saysNothingForCertainOnAHolidayOfWhichNobodySpoke() {
        assertThat(at(OFFICE, "2026-12-25T10:00")).isEqualTo(new Opening.Unsure(CHRISTMAS));
        assertThat(at(OFFICE, "2026-12-25T08:00")).isEqualTo(closed("2026-12-25", "09:00", 0));
        assertThat(at(OFFICE, "2026-12-25T18:00")).isEqualTo(closed("2026-12-28", "09:00", 3));
        // closed on Sundays anyway
        assertThat(at(OFFICE, "2027-03-28T10:00")).isEqualTo(closed("2027-03-29", "09:00", 1));
        Hours said = new Hours(List.of(WEEKDAYS), List.of(other("2026-12-25", "10:00", "14:00")), Text.none());
        assertThat(at(said, "2026-12-25T10:00")).isEqualTo(open("14:00"));
    }

    @Test
    void knowsNothingWithoutHoursOrWithoutAClock() {
        assertThat(at(Hours.UNKNOWN, "2026-11-23T10:00")).isEqualTo(new Opening.Unknown());
        assertThat(Opening.at(OFFICE, CITY, Optional.empty())).isEqualTo(new Opening.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:07Z,",
        "2024-12-31T22:59:59Z,",
        "2024-12-31T23:00:00Z,2025-01-01T00:00",
        "2026-10-25T00:30:00Z,2026-10-25T02:30",
        "2026-10-25T01:30:00Z,2026-10-25T02:30",
        "2027-03-28T00:59:59Z,2027-03-28T01:59:59",
        "2027-03-28T01:00:00Z,2027-03-28T03:00"
    })
    void readsTheWallClockOfTheCityOnceItWasSet(String instant, String wall) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        assertThat(WallClock.now(clock, AMSTERDAM))
                .isEqualTo(Optional.ofNullable(wall).map(LocalDateTime::parse));
    }

    /// Minute after minute over the weeks in which clocks are set and a leap day comes, against a judge that only looks
    /// at the day it is.
    @ParameterizedTest
    @ValueSource(strings = {"2026-10-19", "2027-03-22", "2028-02-24", "2026-12-21"})
    void isOpenInExactlyTheMinutesThatStandOnTheDoor(String monday) {
        Random random = new Random(monday.hashCode());
        for (int run = 0; run < 6; run++) {
            Hours hours = randomHours(random, LocalDate.parse(monday));
            Instant from = LocalDate.parse(monday).atStartOfDay(AMSTERDAM).toInstant();
            Instant until =
                    LocalDate.parse(monday).plusDays(9).atStartOfDay(AMSTERDAM).toInstant();
            for (Instant now = from; now.isBefore(until); now = now.plus(Duration.ofMinutes(7))) {
                LocalDateTime wall = LocalDateTime.ofInstant(now, AMSTERDAM);
                assertThat(isOpen(Opening.at(hours, CITY, Optional.of(wall))))
                        .as("%s at %s", hours, wall)
                        .isEqualTo(standsOnTheDoor(hours, wall));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void opensAndClosesWhenItSaysItWill(long seed) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(600));
        Hours hours = randomHours(random, day);
        for (int i = 0; i < 200; i++) {
            LocalDateTime now = day.atStartOfDay().plusMinutes(random.nextInt(14 * 24 * 60));
            switch (at(hours, now.toString())) {
                case Opening.Open open ->
                    open.until().ifPresent(time -> {
                        LocalDateTime until = next(now, time);
                        assertThat(standsOnTheDoor(hours, until))
                                .as("%s from %s", hours, now)
                                .isFalse();
                        assertThat(standsOnTheDoor(hours, until.minusMinutes(1)))
                                .isTrue();
                    });
                case Opening.Closed closed ->
                    closed.next().ifPresent(next -> {
                        LocalDateTime opens = next.day().atTime(next.opens());
                        assertThat(opens).isAfter(now);
                        assertThat(standsOnTheDoor(hours, opens))
                                .as("%s from %s", hours, now)
                                .isTrue();
                        assertThat(standsOnTheDoor(hours, opens.minusMinutes(1)))
                                .isFalse();
                        assertThat(next.day()).isEqualTo(now.toLocalDate().plusDays(next.daysAhead()));
                    });
                case Opening.Unsure unsure -> assertThat(unsure.today().date()).isEqualTo(now.toLocalDate());
                case Opening.Unknown _ -> assertThat(hours.isEmpty()).isTrue();
            }
        }
    }

    private static LocalDateTime next(LocalDateTime now, LocalTime time) {
        LocalDateTime today = now.toLocalDate().atTime(time);
        return today.isAfter(now) ? today : today.plusDays(1);
    }

    /// Never past midnight, as the importer wants it: so that only the day itself matters.
    private static boolean standsOnTheDoor(Hours hours, LocalDateTime wall) {
        String time = wall.toLocalTime().toString().substring(0, 5);
        List<Hours.OtherDay> others = hours.exceptions().stream()
                .filter(it -> it.date().equals(wall.toLocalDate()))
                .toList();
        if (!others.isEmpty()) {
            return others.stream()
                    .anyMatch(it -> !it.closed() && time.compareTo(it.opens()) >= 0 && time.compareTo(it.closes()) < 0);
        }
        return hours.week().stream()
                .anyMatch(it -> it.days().contains(wall.getDayOfWeek())
                        && time.compareTo(it.opens()) >= 0
                        && time.compareTo(it.closes()) < 0);
    }

    private static boolean isOpen(Opening opening) {
        return opening instanceof Opening.Open || opening instanceof Opening.Unsure;
    }

    private static Hours randomHours(Random random, LocalDate from) {
        List<Hours.Span> week = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int opens = random.nextInt(23 * 4);
            int closes = opens + 1 + random.nextInt(24 * 4 - opens);
            List<DayOfWeek> days =
                    random.ints(3, 1, 8).distinct().mapToObj(DayOfWeek::of).toList();
            week.add(new Hours.Span(days, quarter(opens), quarter(closes)));
        }
        List<Hours.OtherDay> others = random.ints(3, 0, 9)
                .distinct()
                .mapToObj(it -> random.nextBoolean()
                        ? new Hours.OtherDay(from.plusDays(it), "", "")
                        : new Hours.OtherDay(from.plusDays(it), "10:15", "13:30"))
                .toList();
        return new Hours(week, others, Text.none());
    }

    private static String quarter(int quarters) {
        return "%02d:%02d".formatted(quarters / 4, quarters % 4 * 15);
    }

    private static Opening at(Hours hours, String now) {
        return Opening.at(hours, CITY, Optional.of(LocalDateTime.parse(now)));
    }

    private static Opening open(String until) {
        return new Opening.Open(Optional.of(LocalTime.parse(until)));
    }

    private static Opening closed(String day, String opens, int ahead) {
        return new Opening.Closed(Optional.of(new Opening.Next(LocalDate.parse(day), LocalTime.parse(opens), ahead)));
    }

    private static Hours.OtherDay other(String date, String opens, String closes) {
        return new Hours.OtherDay(LocalDate.parse(date), opens, closes);
    }

    private static Hours hours(Hours.Span... week) {
        return new Hours(List.of(week), List.of(), Text.none());
    }

    private static Hours.Span span(String opens, String closes, DayOfWeek... days) {
        return new Hours.Span(List.of(days), opens, closes);
    }
}
