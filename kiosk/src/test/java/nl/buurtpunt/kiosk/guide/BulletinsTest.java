package nl.buurtpunt.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulletinsTest {
    private static final Point CENTRUM = point("centrum-1", "Centrum");
    private static final Point NOORD = point("noord-1", "Noord");
    private static final EventDates.Times MORNING = new EventDates.Times("10:00", "12:00");

    @Test
    void reachesThePointItsDistrictOrTheCityItIsFor() {
        Bulletins all = new Bulletins(List.of(
                notice("stad", Audience.CITY, null, null),
                notice("wijk", new Audience(Audience.Scope.DISTRICT, "Centrum"), null, null),
                notice("punt", new Audience(Audience.Scope.POINT, "noord-1"), null, null),
                notice("straat", new Audience(Audience.Scope.UNKNOWN, "street:plein"), null, null)));

        assertThat(keys(all, Optional.of(CENTRUM), "2026-11-21T10:00")).containsExactly("notice/stad", "notice/wijk");
        assertThat(keys(all, Optional.of(NOORD), "2026-11-21T10:00")).containsExactly("notice/punt", "notice/stad");
        assertThat(keys(all, Optional.empty(), "2026-11-21T10:00")).containsExactly("notice/stad");
        assertThat(keys(all, Optional.of(point("los", "")), "2026-11-21T10:00")).containsExactly("notice/stad");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-09T23:59,false", "2026-11-10T00:00,true", "2026-11-20T23:59,true", "2026-11-21T00:00,false"})
    void showsANoticeFromItsFirstDayToTheEndOfItsLast(String now, boolean shown) {
        Bulletins all = new Bulletins(List.of(notice("a", Audience.CITY, "2026-11-10", "2026-11-20")));
        assertThat(keys(all, Optional.of(CENTRUM), now)).hasSize(shown ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-28T10:00,true", "2028-02-29T11:59,true", "2028-02-29T12:00,false", "2028-03-01T00:00,false"})
    void showsAnEventOfOneDayUntilItIsOver(String now, boolean shown) {
        var leapDay = new EventDates.Once(LocalDate.of(2028, 2, 29), MORNING);
        Bulletins all = new Bulletins(List.of(event("a", leapDay)));
        assertThat(keys(all, Optional.of(CENTRUM), now)).hasSize(shown ? 1 : 0);
    }

    @Test
    void keepsAnEventWithoutTimesUntilTheDayIsOver() {
        var day = new EventDates.Once(LocalDate.of(2026, 11, 21), EventDates.Times.UNKNOWN);
        assertThat(day.next(LocalDateTime.parse("2026-11-21T23:59"))).isPresent();
        assertThat(day.next(LocalDateTime.parse("2026-11-22T00:00"))).isEmpty();
        var untilMidnight = new EventDates.Once(day.date(), new EventDates.Times("20:00", "24:00"));
        assertThat(untilMidnight.next(LocalDateTime.parse("2026-11-21T23:59"))).isPresent();
    }

    @Test
    void comesEveryWeekInItsPeriodButNotOnTheDaysThatAreLeftOut() {
        var weekly = new EventDates.Weekly(
                List.of(DayOfWeek.TUESDAY),
                new Period(Optional.of(LocalDate.of(2026, 12, 1)), Optional.of(LocalDate.of(2027, 1, 5))),
                List.of(LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 29)),
                MORNING);
        assertThat(weekly.next(LocalDateTime.parse("2026-11-21T10:00"))).contains(LocalDate.of(2026, 12, 1));
        assertThat(weekly.next(LocalDateTime.parse("2026-12-08T11:59"))).contains(LocalDate.of(2026, 12, 8));
        assertThat(weekly.next(LocalDateTime.parse("2026-12-08T12:00"))).contains(LocalDate.of(2026, 12, 15));
        assertThat(weekly.next(LocalDateTime.parse("2026-12-15T12:00"))).contains(LocalDate.of(2027, 1, 5));
        assertThat(weekly.next(LocalDateTime.parse("2027-01-05T12:00"))).isEmpty();
        assertThat(weekly.missed(LocalDate.of(2026, 12, 23))).containsExactly(LocalDate.of(2026, 12, 29));
    }

    /// Against a judge that tries the days one by one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void findsTheVeryNextTime(long seed) {
        Random random = new Random(seed);
        LocalDate first = LocalDate.of(2026, 10, 1).plusDays(random.nextInt(700));
        var weekly = new EventDates.Weekly(
                random.ints(2, 1, 8).distinct().mapToObj(DayOfWeek::of).toList(),
                new Period(Optional.of(first), Optional.of(first.plusDays(random.nextInt(120)))),
                random.ints(6, 0, 60).mapToObj(first::plusDays).toList(),
                MORNING);
        for (int i = 0; i < 100; i++) {
            LocalDateTime now = first.minusDays(20).atStartOfDay().plusMinutes(random.nextInt(200 * 24 * 60));
            Optional<LocalDate> expected = Optional.empty();
            for (LocalDate day = now.toLocalDate();
                    expected.isEmpty() && day.isBefore(first.plusDays(400));
                    day = day.plusDays(1)) {
                boolean takesPlace = weekly.days().contains(day.getDayOfWeek())
                        && weekly.period().holds(day)
                        && !weekly.except().contains(day)
                        && now.isBefore(day.atTime(12, 0));
                expected = takesPlace ? Optional.of(day) : Optional.empty();
            }
            assertThat(weekly.next(now)).as("%s at %s", weekly, now).isEqualTo(expected);
        }
    }

    @Test
    void showsOnlyWhatNeverEndsWhenTheClockWasNeverSet() {
        Bulletins all = new Bulletins(List.of(
                notice("altijd", Audience.CITY, "2026-11-10", null),
                notice("eindig", Audience.CITY, null, "2026-11-20"),
                event("wekelijks", weekly(null)),
                event("serie", weekly("2027-01-01")),
                event("eenmaal", new EventDates.Once(LocalDate.of(2028, 2, 29), MORNING)),
                plan("plan", "2027-01-01")));
        assertThat(all.applying(Optional.of(CENTRUM), Optional.empty()))
                .extracting(Bulletin::key)
                .containsExactly("notice/altijd", "event/wekelijks", "plan/plan");
    }

    @Test
    void putsNoticesFirstThenTheNextEventsThenTheMostUrgentPlans() {
        List<Bulletin> mixed = new ArrayList<>(List.of(
                notice("b", Audience.CITY, null, null),
                notice("a", Audience.CITY, null, null),
                notice("nieuw", Audience.CITY, "2026-11-20", null),
                notice("ouder", Audience.CITY, "2026-11-01", null),
                event("later", new EventDates.Once(LocalDate.of(2027, 5, 1), MORNING)),
                event("dinsdag", weekly(null)),
                plan("gesloten", "2026-11-01"),
                plan("open", null),
                plan("haast", "2026-11-30")));
        for (long seed = 0; seed < 5; seed++) {
            Collections.shuffle(mixed, new Random(seed));
            assertThat(keys(new Bulletins(mixed), Optional.of(CENTRUM), "2026-11-21T10:00"))
                    .containsExactly(
                            "notice/nieuw",
                            "notice/ouder",
                            "notice/a",
                            "notice/b",
                            "event/dinsdag",
                            "event/later",
                            "plan/haast",
                            "plan/open",
                            "plan/gesloten");
        }
    }

    private static List<String> keys(Bulletins all, Optional<Point> here, String now) {
        return all.applying(here, Optional.of(LocalDateTime.parse(now))).stream()
                .map(Bulletin::key)
                .toList();
    }

    private static EventDates weekly(@Nullable String until) {
        var period = new Period(Optional.empty(), Optional.ofNullable(until).map(LocalDate::parse));
        return new EventDates.Weekly(List.of(DayOfWeek.TUESDAY), period, List.of(), MORNING);
    }

    private static Bulletin notice(String id, Audience audience, @Nullable String from, @Nullable String until) {
        var shown = new Period(
                Optional.ofNullable(from).map(LocalDate::parse),
                Optional.ofNullable(until).map(LocalDate::parse));
        return new Bulletin.Notice(head(id, audience, shown));
    }

    private static Bulletin event(String id, EventDates dates) {
        return new Bulletin.Event(head(id, Audience.CITY, Period.ALWAYS), dates, Text.none(), "", Text.none());
    }

    private static Bulletin plan(String id, @Nullable String reactUntil) {
        return new Bulletin.Plan(
                head(id, Audience.CITY, Period.ALWAYS),
                Optional.ofNullable(reactUntil).map(LocalDate::parse),
                Text.source("De raad."),
                Text.none());
    }

    private static Bulletin.Head head(String id, Audience audience, Period shown) {
        return new Bulletin.Head(id, false, audience, Text.source(id), Text.source("Tekst."), shown, "");
    }

    private static Point point(String id, String district) {
        return new Point(id, false, PointTexts.named(Text.source(id)), district, Hours.UNKNOWN, List.of(), List.of());
    }
}
