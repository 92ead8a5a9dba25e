package nl.buurtpunt.server.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/// The national holidays of the Netherlands, computed for any year (Algemene termijnenwet, article 3, first paragraph).
/// Good Friday is no day off for cities, and Carnival is not national: a city that closes then says so in its holidays.
public final class DutchHolidays {
    private static final int ASCENSION = 39;
    private static final int PENTECOST = 49;
    private static final int KINGS_DAY = 27;

    private final LiberationDay liberationDay;

    public DutchHolidays(LiberationDay liberationDay) {
        this.liberationDay = liberationDay;
    }

    public boolean isHoliday(LocalDate day) {
        if (LiberationDay.is(day)) {
            return liberationDay.isFree(day) || isMovable(day);
        }
        return isFixed(day) || isMovable(day) || day.equals(kingsDay(day.getYear()));
    }

    private static boolean isFixed(LocalDate day) {
        return day.getDayOfYear() == 1
                || (day.getMonth() == Month.DECEMBER && (day.getDayOfMonth() == 25 || day.getDayOfMonth() == 26));
    }

    private static boolean isMovable(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter)
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(ASCENSION))
                || day.equals(easter.plusDays(PENTECOST))
                || day.equals(easter.plusDays(PENTECOST + 1L));
    }

    /// 27 April, and the Saturday before it when that is a Sunday.
    static LocalDate kingsDay(int year) {
        LocalDate day = LocalDate.of(year, Month.APRIL, KINGS_DAY);
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    /// The first Sunday after the first full moon of spring, as the church computes it (Meeus, *Astronomical
    /// Algorithms*, chapter 8).
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int correction = (century + 8) / 25;
        int moon = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int days = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
