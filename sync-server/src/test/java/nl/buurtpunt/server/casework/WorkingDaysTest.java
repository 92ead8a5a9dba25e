package nl.buurtpunt.server.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {
    private final DutchHolidays holidays = new DutchHolidays(LiberationDay.EVERY_FIFTH_YEAR);
    private final WorkingDays days = new WorkingDays(holidays, Set::of);

    /// Published dates, among them the earliest and the latest there can be.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22",
                "1943-04-25",
                "2008-03-23",
                "2011-04-24",
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2038-04-25",
                "2049-04-18",
                "2076-04-19"
            })
    void computesEaster(LocalDate easter) {
        assertThat(DutchHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource({"2026, 2026-04-27", "2025, 2025-04-26", "2031, 2031-04-26", "2028, 2028-04-27"})
    void movesKingsDayFromASunday(int year, LocalDate day) {
        assertThat(DutchHolidays.kingsDay(year)).isEqualTo(day);
        assertThat(holidays.isHoliday(day)).isTrue();
        assertThat(day.getDayOfMonth() == 27 || !holidays.isHoliday(day.plusDays(1)))
                .isTrue();
    }

    @Test
    void listsTheHolidaysOfAYear() {
        var found = new TreeSet<LocalDate>();
        for (LocalDate at = LocalDate.of(2026, 1, 1); at.getYear() == 2026; at = at.plusDays(1)) {
            if (holidays.isHoliday(at)) {
                found.add(at);
            }
        }
        assertThat(found.stream().map(LocalDate::toString))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-04-27",
                        "2026-05-14",
                        "2026-05-24",
                        "2026-05-25",
                        "2026-12-25",
                        "2026-12-26");
    }

    @ParameterizedTest
    @CsvSource({
        "EVERY_FIFTH_YEAR, 2025, true",
        "EVERY_FIFTH_YEAR, 2026, false",
        "EVERY_YEAR, 2026, true",
        "NEVER, 2025, false"
    })
    void leavesLiberationDayToItsSetting(LiberationDay rule, int year, boolean free) {
        LocalDate day = LocalDate.of(year, 5, 5);
        assertThat(new DutchHolidays(rule).isHoliday(day)).isEqualTo(free);
        var listedByTheCity = new WorkingDays(new DutchHolidays(rule), () -> Set.of(day));
        assertThat(listedByTheCity.after(day.minusDays(1), 1).equals(day)).isEqualTo(!free);
    }

    /// 5 May 2016 was Ascension as well.
    @Test
    void keepsAscensionThatFallsOnLiberationDay() {
        assertThat(new DutchHolidays(LiberationDay.NEVER).isHoliday(LocalDate.of(2016, 5, 5)))
                .isTrue();
    }

    @Test
    void hasNoHolidayAtCarnivalUnlessTheCitySaysSo() {
        LocalDate monday = LocalDate.of(2027, 2, 8);
        assertThat(days.after(monday.minusDays(3), 1)).isEqualTo(monday);
        var heerlen = new WorkingDays(holidays, () -> Set.of(monday));
        assertThat(heerlen.after(monday.minusDays(3), 1)).isEqualTo(monday.plusDays(1));
    }

    @Test
    void countsTenWorkingDaysOverChristmas() {
        // Friday 18 December: 21-24 (4), 28-31 (4), 4 and 5 January; Christmas, New Year and weekends left out
        assertThat(days.after(LocalDate.of(2026, 12, 18), 10)).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void countsBackWhatItCountedForward() {
        var random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(20_000));
            int count = 1 + random.nextInt(30);
            LocalDate due = days.after(day, count);
            assertThat(days.from(day, due)).isEqualTo(count);
            assertThat(days.from(due, day)).isEqualTo(-count);
            assertThat(days.from(day, due.minusDays(1))).isEqualTo(count - 1);
        }
    }
}
