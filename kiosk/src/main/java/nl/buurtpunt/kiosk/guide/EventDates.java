package nl.buurtpunt.kiosk.guide;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// When an event is: once, or every week.
public sealed interface EventDates {
    /// A year and a day: an event that is never again is not looked for without end.
    int DAYS_AHEAD = 366;

    /// From when to when on a day.
    Times times();

    /// The day on which it is next, today as long as it is not over.
    Optional<LocalDate> next(LocalDateTime now);

    /// Wall-clock times of the city; both empty when the event's text says them.
    record Times(String opens, String closes) {
        public static final Times UNKNOWN = new Times("", "");

        public boolean isKnown() {
            return !opens.isEmpty();
        }

        /// Without times a day is over at its end.
        boolean isOver(LocalTime now) {
            boolean inTheDay = isKnown() && !closes.equals("24:00") && closes.compareTo(opens) > 0;
            return inTheDay && !now.isBefore(LocalTime.parse(closes));
        }
    }

    /// On one date.
    record Once(LocalDate date, Times times) implements EventDates {
        @Override
        public Optional<LocalDate> next(LocalDateTime now) {
            LocalDate today = now.toLocalDate();
            boolean over = date.isBefore(today) || (date.equals(today) && times.isOver(now.toLocalTime()));
            return over ? Optional.empty() : Optional.of(date);
        }
    }

    /// Every week on the same days.
    ///
    /// @param except the dates on which it is not
    record Weekly(List<DayOfWeek> days, Period period, List<LocalDate> except, Times times) implements EventDates {
        public Weekly {
            days = List.copyOf(days);
            except = List.copyOf(except);
        }

        @Override
        public Optional<LocalDate> next(LocalDateTime now) {
            LocalDate today = now.toLocalDate();
            LocalDate first = times.isOver(now.toLocalTime()) ? today.plusDays(1) : today;
            LocalDate start = period.from().filter(first::isBefore).orElse(first);
            return start.datesUntil(start.plusDays(DAYS_AHEAD))
                    .takeWhile(day -> !period.isOver(day))
                    .filter(day -> days.contains(day.getDayOfWeek()) && !except.contains(day))
                    .findFirst();
        }

        /// Coming dates on which it is not, though the day of the week says so.
        public List<LocalDate> missed(LocalDate today) {
            return except.stream()
                    .filter(day -> !day.isBefore(today) && days.contains(day.getDayOfWeek()) && period.holds(day))
                    .sorted()
                    .toList();
        }
    }
}
