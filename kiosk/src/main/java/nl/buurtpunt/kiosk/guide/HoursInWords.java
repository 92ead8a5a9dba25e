package nl.buurtpunt.kiosk.guide;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/// Writes opening hours out in a language's own words: `maandag tot en met vrijdag: 08:30 tot 17:00 uur`.
public record HoursInWords(Sentences sentences, Language language) {
    /// From this many days in a row on, only the first and the last are named.
    private static final int RUN = 3;

    /// One line per span of the week, per date that differs, and for the note; empty when nothing is known.
    public List<Rendered> lines(Hours hours) {
        List<Rendered> lines = new ArrayList<>();
        hours.week().forEach(span -> lines.add(line(span)));
        hours.exceptions().forEach(other -> lines.add(exception(other)));
        if (!hours.note().isEmpty()) {
            lines.add(hours.note().in(language));
        }
        return lines;
    }

    private Rendered line(Hours.Span span) {
        if (!span.wholeDay()) {
            return say("hours.line", days(span.days()), times(span.opens(), span.closes()));
        }
        if (span.days().size() == DayOfWeek.values().length) {
            return say("hours.always");
        }
        return say("hours.line", days(span.days()), say("hours.always").text());
    }

    private Rendered exception(Hours.OtherDay other) {
        String times = other.closed() ? say("hours.closed").text() : times(other.opens(), other.closes());
        return say(
                "hours.exception",
                new DateInWords(sentences, language).day(other.date()).text(),
                times);
    }

    private String times(String opens, String closes) {
        return say("hours.from-to", opens, closes).text();
    }

    private String days(List<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return say("days.all").text();
        }
        List<String> parts = new ArrayList<>();
        for (List<DayOfWeek> run : runs(days)) {
            if (run.size() >= RUN) {
                parts.add(say("days.from-to", day(run.getFirst()), day(run.getLast()))
                        .text());
            } else {
                run.forEach(day -> parts.add(day(day)));
            }
        }
        return enumerated(parts);
    }

    private String enumerated(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String comma = language.rightToLeft() ? "\u060C " : ", ";
        return say("days.and", String.join(comma, parts.subList(0, parts.size() - 1)), parts.getLast())
                .text();
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

    private String day(DayOfWeek day) {
        return say("day." + Hours.code(day)).text();
    }

    private Rendered say(String key, Object... arguments) {
        return sentences.say(key, language, arguments);
    }
}
