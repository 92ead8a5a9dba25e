package nl.buurtpunt.server.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/// The days on which the city works: not at the weekend, not on a national holiday, not on a day the city itself lists.
/// 5 May is decided by its setting alone, whatever else lists it.
public final class WorkingDays {
    private final DutchHolidays national;
    private final Supplier<Set<LocalDate>> ofTheCity;

    /// @param ofTheCity asked anew each time: the city's list comes from its folder and changes with it
    public WorkingDays(DutchHolidays national, Supplier<Set<LocalDate>> ofTheCity) {
        this.national = national;
        this.ofTheCity = ofTheCity;
    }

    /// The n-th working day after a day that itself does not count.
    public LocalDate after(LocalDate day, int days) {
        Set<LocalDate> city = ofTheCity.get();
        LocalDate at = day;
        for (int left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at, city)) {
                left--;
            }
        }
        return at;
    }

    /// How many working days lie after the first day up to and with the second; negative when the second is earlier.
    public int from(LocalDate first, LocalDate second) {
        if (second.isBefore(first)) {
            return -from(second, first);
        }
        Set<LocalDate> city = ofTheCity.get();
        int count = 0;
        for (LocalDate at = first.plusDays(1); !at.isAfter(second); at = at.plusDays(1)) {
            if (isWorkingDay(at, city)) {
                count++;
            }
        }
        return count;
    }

    private boolean isWorkingDay(LocalDate day, Set<LocalDate> city) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !national.isHoliday(day)
                && (LiberationDay.is(day) || !city.contains(day));
    }
}
