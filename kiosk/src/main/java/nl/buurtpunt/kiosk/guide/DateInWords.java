package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;

/// Writes dates out in a language's own words, from the sentences of the guide: a new language needs no code.
public record DateInWords(Sentences sentences, Language language) {
    /// `21 november 2026`.
    public Rendered day(LocalDate date) {
        return Sentences.whole(language, l -> day(date, l));
    }

    /// `dinsdag 24 november 2026`.
    public Rendered weekday(LocalDate date) {
        return Sentences.whole(
                language,
                l -> sentences.say(
                        "date.weekday", l, sentences.say("day." + Hours.code(date.getDayOfWeek()), l), day(date, l)));
    }

    /// When a fact was checked, as a whole sentence; says so when nobody wrote it down.
    public Rendered checked(CheckedDate date) {
        return Sentences.whole(language, l -> checked(date, l));
    }

    private Rendered checked(CheckedDate date, Language in) {
        if (!date.isKnown()) {
            return sentences.say("service.checked-unknown", in);
        }
        if (date.day() > 0) {
            LocalDate day = LocalDate.of(date.year(), date.month(), date.day());
            return sentences.say("service.checked", in, day(day, in));
        }
        return sentences.say("service.checked-in", in, monthOrYear(date, in));
    }

    private Rendered day(LocalDate date, Language in) {
        return sentences.say(
                "date.day-month-year", in, date.getDayOfMonth(), month(date.getMonthValue(), in), date.getYear());
    }

    private Rendered monthOrYear(CheckedDate date, Language in) {
        if (date.month() == 0) {
            return sentences.say("date.year", in, date.year());
        }
        return sentences.say("date.month-year", in, month(date.month(), in), date.year());
    }

    private Rendered month(int number, Language in) {
        return sentences.say("month." + number, in);
    }
}
