package nl.buurtpunt.kiosk.sync;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Audience;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Bulletins;
import nl.buurtpunt.kiosk.guide.EventDates;
import nl.buurtpunt.kiosk.guide.Period;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import org.jspecify.annotations.Nullable;

/// Notices, events and plans of the wire, said in the words of the screens.
final class TranslatedBulletins {
    private TranslatedBulletins() {}

    static Bulletins of(ReadEntries entries) {
        List<Bulletin> all = new ArrayList<>();
        entries.all(NoticeEntry.class).forEach(it -> all.add(notice(it)));
        entries.all(EventEntry.class).forEach(it -> all.add(event(it)));
        entries.all(PlanEntry.class).forEach(it -> all.add(plan(it)));
        return new Bulletins(all);
    }

    private static Bulletin notice(NoticeEntry it) {
        return new Bulletin.Notice(new Bulletin.Head(
                it.id(),
                it.example(),
                audience(it.audience()),
                Translated.text(it.title()),
                Translated.text(it.text()),
                period(it.from(), it.until()),
                Translated.said(it.topic())));
    }

    private static Bulletin event(EventEntry it) {
        EventEntry.When when = it.when();
        var times = new EventDates.Times(Translated.said(when.opens()), Translated.said(when.closes()));
        Optional<LocalDate> once = date(when.date());
        EventDates dates = once.<EventDates>map(date -> new EventDates.Once(date, times))
                .orElseGet(() -> new EventDates.Weekly(
                        Translated.days(when.days()),
                        period(when.from(), when.until()),
                        when.except().stream().map(LocalDate::parse).toList(),
                        times));
        // What comes every week is announced all year; what comes once, from the day its makers chose.
        Period shown = once.isPresent() ? period(when.from(), when.date()) : Period.ALWAYS;
        return new Bulletin.Event(
                new Bulletin.Head(
                        it.id(),
                        it.example(),
                        audience(it.audience()),
                        Translated.text(it.title()),
                        Translated.text(it.text()),
                        shown,
                        Translated.said(it.topic())),
                dates,
                Translated.text(it.place()),
                Translated.said(it.point()),
                Translated.text(it.cost()));
    }

    private static Bulletin plan(PlanEntry it) {
        return new Bulletin.Plan(
                new Bulletin.Head(
                        it.id(),
                        it.example(),
                        audience(it.audience()),
                        Translated.text(it.title()),
                        Translated.text(it.text()),
                        period(it.from(), it.until()),
                        Translated.said(it.topic())),
                date(it.reactUntil()),
                Translated.text(it.decides()),
                Translated.text(it.stage()));
    }

    private static Audience audience(nl.buurtpunt.protocol.content.Audience audience) {
        return new Audience(Audience.Scope.valueOf(audience.scope().name()), audience.name());
    }

    private static Period period(@Nullable String from, @Nullable String until) {
        return new Period(date(from), date(until));
    }

    /// The wire's own records have refused what is no date.
    private static Optional<LocalDate> date(@Nullable String written) {
        return Optional.ofNullable(written).map(LocalDate::parse);
    }
}
