package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a point is open and who is there, in the words of a page or a slip.
///
/// @param now what the clock on the city's wall says, when that is known
public record PointHours(Point point, Guide guide, Language language, Optional<LocalDateTime> now) {
    /// Four weeks: nobody plans a visit to a help desk further ahead.
    private static final int DAYS_AHEAD = 28;

    /// `Nu open tot 17:00 uur.`; nothing when that is not known.
    public Optional<Rendered> opening() {
        return new OpeningInWords(guide.sentences(), language).of(Opening.at(point.hours(), guide.city(), now));
    }

    /// The ordinary week, and what differs soon. Without a clock everything that differs, over or not.
    public List<Rendered> lines() {
        Hours shown = now.map(it -> point.hours().coming(it.toLocalDate(), DAYS_AHEAD))
                .orElse(point.hours());
        List<Rendered> lines = new ArrayList<>(new HoursInWords(guide.sentences(), language).lines(shown));
        now.ifPresent(it -> holidays(it.toLocalDate()).forEach(day -> lines.add(holiday(day))));
        return lines;
    }

    /// Who is there now: `Buurtmedewerker, tot 12:00 uur`.
    public List<Rendered> here() {
        return Here.at(point, guide.city(), now).stream().map(this::until).toList();
    }

    private Rendered until(Here here) {
        return Sentences.whole(language, l -> {
            Rendered function = here.person().function().in(l);
            return here.until()
                    .map(time -> guide.sentences().say("point.here-until", l, function, OpeningInWords.time(time)))
                    .orElse(function);
        });
    }

    /// The coming days on which it would be open if they were no holidays, and of which nobody said otherwise.
    private List<Holiday> holidays(LocalDate today) {
        Hours hours = point.hours();
        return guide.city().holidays().stream()
                .filter(day -> day.date().isAfter(today) && !day.date().isAfter(today.plusDays(DAYS_AHEAD)))
                .filter(day -> !hours.differOn(day.date())
                        && hours.week().stream()
                                .anyMatch(
                                        span -> span.days().contains(day.date().getDayOfWeek())))
                .toList();
    }

    private Rendered holiday(Holiday day) {
        Sentences sentences = guide.sentences();
        return Sentences.whole(
                language,
                l -> sentences.say(
                        "point.holiday",
                        l,
                        new DateInWords(sentences, l).weekday(day.date()),
                        day.name().in(l)));
    }
}
