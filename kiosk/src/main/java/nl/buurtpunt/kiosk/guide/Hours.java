package nl.buurtpunt.kiosk.guide;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// When somebody is there: the ordinary week, the days that differ, and what must be said with it.
public record Hours(List<Span> week, List<OtherDay> exceptions, Text note) {
    /// Nothing is known about the hours.
    public static final Hours UNKNOWN = new Hours(List.of(), List.of(), Text.none());

    public Hours {
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }

    /// Whether there is nothing at all to show.
    public boolean isEmpty() {
        return week.isEmpty() && exceptions.isEmpty() && note.isEmpty();
    }

    /// The same hours without the days that are over or too far away to plan for.
    public Hours coming(LocalDate today, int days) {
        LocalDate last = today.plusDays(days);
        return new Hours(
                week,
                exceptions.stream()
                        .filter(other ->
                                !other.date().isBefore(today) && !other.date().isAfter(last))
                        .toList(),
                note);
    }

    /// Whether something was said about this very date.
    public boolean differOn(LocalDate date) {
        return exceptions.stream().anyMatch(other -> other.date().equals(date));
    }

    /// The same hours on some days of the week.
    ///
    /// @param opens wall-clock time of the city, `08:30`
    /// @param closes wall-clock time of the city, `17:00`; `24:00` or `00:00` is the end of the day
    public record Span(List<DayOfWeek> days, String opens, String closes) {
        public Span {
            days = List.copyOf(days);
        }

        /// Open from midnight to midnight.
        public boolean wholeDay() {
            return opens.equals("00:00")
                    && (closes.equals("24:00") || closes.equals("00:00") || closes.equals("23:59"));
        }
    }

    /// One date on which the ordinary week does not hold; closed when there is no opening time.
    public record OtherDay(LocalDate date, String opens, String closes) {
        /// Whether nobody is there that day.
        public boolean closed() {
            return opens.isEmpty();
        }
    }

    /// Reads `mo` … `su`.
    ///
    /// @throws IllegalArgumentException for anything else
    public static DayOfWeek day(String twoLetters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (code(day).equals(twoLetters)) {
                return day;
            }
        }
        throw new IllegalArgumentException("no day of the week: " + twoLetters);
    }

    /// `mo` … `su`, as in content files and in the keys of sentences.
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }
}
