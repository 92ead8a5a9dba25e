package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The hours of a place laid out day by day. It reckons with what the clock on the wall says: that is what stands on
/// the door, also in the nights in which an hour is skipped or comes twice.
final class OpeningCalendar {
    /// Who closes for a summer opens again within this.
    private static final int DAYS_AHEAD = 70;

    private static final int DAY = 24 * 60;

    private final Hours hours;
    private final City city;

    OpeningCalendar(Hours hours, City city) {
        this.hours = hours;
        this.city = city;
    }

    private record Stretch(LocalDateTime from, LocalDateTime until) {
        boolean holds(LocalDateTime now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    Opening at(LocalDateTime now) {
        List<Stretch> stretches = stretches(now.toLocalDate());
        Optional<Stretch> current = stretches.stream().filter(s -> s.holds(now)).findFirst();
        if (current.isEmpty()) {
            return new Opening.Closed(stretches.stream()
                    .filter(s -> s.from().isAfter(now))
                    .findFirst()
                    .map(s -> next(s.from(), now.toLocalDate())));
        }
        Optional<Holiday> holiday = city.holiday(now.toLocalDate()).filter(day -> !hours.differOn(day.date()));
        if (holiday.isPresent()) {
            return new Opening.Unsure(holiday.get());
        }
        LocalDateTime until = current.get().until();
        return new Opening.Open(Optional.of(until.toLocalTime()).filter(_ -> until.isBefore(now.plusDays(1))));
    }

    private static Opening.Next next(LocalDateTime opens, LocalDate today) {
        int ahead = (int) ChronoUnit.DAYS.between(today, opens.toLocalDate());
        return new Opening.Next(opens.toLocalDate(), opens.toLocalTime(), ahead);
    }

    /// From yesterday on, because hours may pass midnight; those that touch are one.
    private List<Stretch> stretches(LocalDate today) {
        List<Stretch> sorted = today.minusDays(1)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(this::on)
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : sorted) {
            if (joined.isEmpty() || stretch.from().isAfter(joined.getLast().until())) {
                joined.add(stretch);
            } else if (stretch.until().isAfter(joined.getLast().until())) {
                joined.add(new Stretch(joined.removeLast().from(), stretch.until()));
            }
        }
        return joined;
    }

    /// What was said about this very date goes before the ordinary week.
    private Stream<Stretch> on(LocalDate date) {
        List<Hours.OtherDay> others = others(date);
        if (!others.isEmpty()) {
            return others.stream()
                    .filter(other -> !other.closed())
                    .map(other -> stretch(date, new Hours.Span(List.of(), other.opens(), other.closes())));
        }
        return hours.week().stream()
                .filter(span -> span.days().contains(date.getDayOfWeek()))
                .map(span -> stretch(date, span));
    }

    private List<Hours.OtherDay> others(LocalDate date) {
        return hours.exceptions().stream()
                .filter(other -> other.date().equals(date))
                .toList();
    }

    private static Stretch stretch(LocalDate date, Hours.Span span) {
        int opens = minutes(span.opens());
        int closes = span.wholeDay() ? DAY : minutes(span.closes());
        LocalDateTime midnight = date.atTime(LocalTime.MIDNIGHT);
        return new Stretch(
                midnight.plusMinutes(opens), midnight.plusMinutes(closes > opens ? closes : closes + (long) DAY));
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
