package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;

/// Writes dates out in a language's own words, from the sentences of the guide: a new language needs no code.
public record DateInWords(Sentences sentences, Language language) {
    /// `21 november 2026`.
    public Rendered day(LocalDate date) {
        return sentences.say(
                "date.day-month-year", language, date.getDayOfMonth(), month(date.getMonthValue()), date.getYear());
    }

    /// When a fact was checked, as a whole sentence; says so when nobody wrote it down.
    public Rendered checked(CheckedDate date) {
        if (!date.isKnown()) {
            return sentences.say("service.checked-unknown", language);
        }
        if (date.day() > 0) {
            return sentences.say(
                    "service.checked",
                    language,
                    day(LocalDate.of(date.year(), date.month(), date.day())).text());
        }
        return sentences.say("service.checked-in", language, monthOrYear(date).text());
    }

    private Rendered monthOrYear(CheckedDate date) {
        if (date.month() == 0) {
            return sentences.say("date.year", language, date.year());
        }
        return sentences.say("date.month-year", language, month(date.month()), date.year());
    }

    private String month(int number) {
        return sentences.say("month." + number, language).text();
    }
}
