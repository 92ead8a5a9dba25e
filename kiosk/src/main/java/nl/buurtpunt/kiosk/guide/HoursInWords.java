package nl.buurtpunt.kiosk.guide;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes opening hours out in a language's own words: `maandag tot en met vrijdag: 08:30 tot 17:00 uur`.
public record HoursInWords(Sentences sentences, Language language) {
    /// From this many days in a row on, only the first and the last are named.
    private static final int RUN = 3;

    /// One line per span of the week, per date that differs, and for the note; empty when nothing is known.
    public List<Rendered> lines(Hours hours) {
        List<Rendered> lines = new ArrayList<>(spans(hours.week()));
        hours.exceptions()
                .forEach(other ->
                        lines.add(Sentences.whole(language, l -> new HoursInWords(sentences, l).exception(other))));
        if (!hours.note().isEmpty()) {
            lines.add(hours.note().in(language));
        }
        return lines;
    }

    /// One line per span of the week.
    public List<Rendered> spans(List<Hours.Span> week) {
        return week.stream()
                .map(span -> Sentences.whole(language, l -> new HoursInWords(sentences, l).line(span)))
                .toList();
    }

    /// `maandag, woensdag en vrijdag`.
    public Rendered names(List<DayOfWeek> days) {
        return Sentences.whole(language, l -> new HoursInWords(sentences, l).days(days));
    }

    /// `10:00 tot 12:00 uur`.
    public Rendered fromTo(String opens, String closes) {
        return times(opens, closes);
    }

    private Rendered line(Hours.Span span) {
        if (!span.wholeDay()) {
            return say("hours.line", days(span.days()), times(span.opens(), span.closes()));
        }
        if (span.days().size() == DayOfWeek.values().length) {
            return say("hours.always");
        }
        return say("hours.line", days(span.days()), say("hours.always"));
    }

    private Rendered exception(Hours.OtherDay other) {
        Rendered times = other.closed() ? say("hours.closed") : times(other.opens(), other.closes());
        return say("hours.exception", new DateInWords(sentences, language).day(other.date()), times);
    }

    private Rendered times(String opens, String closes) {
        return say("hours.from-to", opens, closes);
    }

    private Rendered days(List<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return say("days.all");
        }
        List<Rendered> parts = new ArrayList<>();
        for (List<DayOfWeek> run : runs(days)) {
            if (run.size() >= RUN) {
                parts.add(say("days.from-to", day(run.getFirst()), day(run.getLast())));
            } else {
                run.forEach(day -> parts.add(day(day)));
            }
        }
        return enumerated(parts);
    }

    private Rendered enumerated(List<Rendered> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? Rendered.of("", language) : parts.getFirst();
        }
        String comma = language.rightToLeft() ? "\u060C " : ", ";
        List<Rendered> first = parts.subList(0, parts.size() - 1);
        String joined = first.stream().map(Rendered::text).collect(Collectors.joining(comma));
        boolean fallback = first.stream().anyMatch(Rendered::fallback);
        return say("days.and", new Rendered(joined, language, fallback), parts.getLast());
    }

    private static List<List<DayOfWeek>> runs(List<DayOfWeek> days) {
        List<List<DayOfWeek>> runs = new ArrayList<>();
        for (DayOfWeek day : days.stream().sorted().distinct().toList()) {
            boolean follows = !runs.isEmpty() && runs.getLast().getLast().getValue() + 1 == day.getValue();
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(day);
        }
        return runs;
    }

    private Rendered day(DayOfWeek day) {
        return say("day." + Hours.code(day));
    }

    private Rendered say(String key, Object... arguments) {
        return sentences.say(key, language, arguments);
    }
}
