package nl.buurtpunt.server.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/// What day it is in the city, and by when what is due.
public final class CaseTimes {
    private final Clock clock;
    private final Supplier<CityDays> city;
    private final LetterTerms terms;
    private final WorkingDays days;
    private volatile CityDays known = CityDays.UNKNOWN;

    public CaseTimes(Clock clock, Supplier<CityDays> city, LetterTerms terms) {
        this.clock = clock;
        this.city = city;
        this.terms = terms;
        this.days = new WorkingDays(new DutchHolidays(terms.liberationDay()), () -> known.holidays());
    }

    /// Asks the city for its days, which may read the database: so never inside somebody's transaction.
    void lookUp() {
        known = city.get();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return dayOf(clock.instant());
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(known.zone()).toLocalDate();
    }

    /// By when what came on this day is to be answered.
    LocalDate answerDue(LocalDate from) {
        return days.after(from, terms.answerDays());
    }

    /// Working days from today until then; negative when it has passed.
    int workingDaysLeft(LocalDate due) {
        return days.from(today(), due);
    }

    LetterTerms terms() {
        return terms;
    }
}
