package nl.buurtpunt.kiosk.guide;

import java.time.LocalTime;
import java.util.Optional;

/// Says in a language's own words whether a place is open: `Nu gesloten. Morgen open om 09:00 uur.`
public record OpeningInWords(Sentences sentences, Language language) {
    private static final int A_WEEK = 7;

    /// One or two sentences; nothing when nothing is known.
    public Optional<Rendered> of(Opening opening) {
        return switch (opening) {
            case Opening.Unknown _ -> Optional.empty();
            case Opening.Open open ->
                Optional.of(open.until()
                        .map(time -> sentences.say("point.open-until", language, time(time)))
                        .orElseGet(() -> sentences.say("point.open", language)));
            case Opening.Unsure unsure ->
                Optional.of(Sentences.whole(
                        language,
                        l -> sentences.say(
                                "point.holiday-today", l, unsure.today().name().in(l))));
            case Opening.Closed closed ->
                Optional.of(closed.next()
                        .map(next -> Sentences.whole(language, l -> closed(next, l)))
                        .orElseGet(() -> sentences.say("point.closed", language)));
        };
    }

    private Rendered closed(Opening.Next next, Language in) {
        Rendered now = sentences.say("point.closed", in);
        Rendered later = later(next, in);
        return new Rendered(now.text() + " " + later.text(), now.language(), now.fallback() || later.fallback());
    }

    private Rendered later(Opening.Next next, Language in) {
        String opens = time(next.opens());
        if (next.daysAhead() == 0) {
            return sentences.say("point.opens-today", in, opens);
        }
        if (next.daysAhead() == 1) {
            return sentences.say("point.opens-tomorrow", in, opens);
        }
        Rendered day = next.daysAhead() < A_WEEK
                ? sentences.say("day." + Hours.code(next.day().getDayOfWeek()), in)
                : new DateInWords(sentences, in).day(next.day());
        return sentences.say("point.opens-on", in, day, opens);
    }

    /// `17:00`; the end of a day is not the beginning of the same.
    static String time(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? "24:00" : time.toString().substring(0, 5);
    }
}
