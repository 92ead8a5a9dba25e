package nl.buurtpunt.kiosk.point;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.Here;
import nl.buurtpunt.kiosk.guide.Holiday;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.HoursInWords;
import nl.buurtpunt.kiosk.guide.Opening;
import nl.buurtpunt.kiosk.guide.OpeningInWords;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.View;

/// When a point is open and who is there, in the words of a page.
///
/// @param now what the clock on the city's wall says, when that is known
record PointHours(Point point, View view, Optional<LocalDateTime> now) {
    /// Four weeks: nobody plans a visit to a help desk further ahead.
    private static final int DAYS_AHEAD = 28;

    /// `Nu open tot 17:00 uur.`; nothing when that is not known.
    Optional<Rendered> opening() {
        Opening opening = Opening.at(point.hours(), view.guide().city(), now);
        return new OpeningInWords(view.guide().sentences(), view.language()).of(opening);
    }

    /// The ordinary week, and what differs soon. Without a clock everything that differs: nobody knows what is over.
    List<Rendered> lines() {
        Hours shown = now.map(it -> point.hours().coming(it.toLocalDate(), DAYS_AHEAD))
                .orElse(point.hours());
        List<Rendered> lines =
                new ArrayList<>(new HoursInWords(view.guide().sentences(), view.language()).lines(shown));
        now.ifPresent(it -> holidays(it.toLocalDate()).forEach(day -> lines.add(holiday(day))));
        return lines;
    }

    /// Who is there now: `Buurtmedewerker, tot 12:00 uur`.
    List<Rendered> here() {
        return Here.at(point, view.guide().city(), now).stream()
                .map(this::until)
                .toList();
    }

    private Rendered until(Here here) {
        return view.whole(v -> {
            Rendered function = here.person().function().in(v.language());
            return here.until()
                    .map(time -> v.say("point.here-until", function, OpeningInWords.time(time)))
                    .orElse(function);
        });
    }

    /// The coming days on which the point would be open if they were no holidays, and of which nobody said otherwise.
    private List<Holiday> holidays(LocalDate today) {
        Hours hours = point.hours();
        return view.guide().city().holidays().stream()
                .filter(day -> day.date().isAfter(today) && !day.date().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(day -> !hours.differOn(day.date())
                        && hours.week().stream()
                                .anyMatch(
                                        span -> span.days().contains(day.date().getDayOfWeek())))
                .toList();
    }

    private Rendered holiday(Holiday day) {
        return view.whole(v -> v.say(
                "point.holiday",
                new DateInWords(v.guide().sentences(), v.language()).weekday(day.date()),
                day.name().in(v.language())));
    }
}
