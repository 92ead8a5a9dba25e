package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Says what kind of thing it is, when, and for whom, in the resident's language; the same on screen and on paper.
///
/// @param now what the clock on the city's wall says, when that is known
public record BulletinInWords(Guide guide, Language language, Optional<LocalDateTime> now) {
    /// The sentence that names the kind.
    public static String kindKey(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Notice _ -> "news.notice";
            case Bulletin.Event _ -> "news.event";
            case Bulletin.Plan _ -> "news.plan";
        };
    }

    /// One line for a list: `Activiteit · dinsdag 24 november 2026: 10:00 tot 12:00 uur`.
    public Rendered line(Bulletin bulletin) {
        return whole(words -> {
            Rendered kind = words.say(kindKey(bulletin));
            Optional<Rendered> when = words.when(bulletin);
            String more = when.map(it -> " · " + it.text()).orElse("");
            boolean fallback =
                    kind.fallback() || when.filter(Rendered::fallback).isPresent();
            return new Rendered(kind.text() + more, kind.language(), fallback);
        });
    }

    private Optional<Rendered> when(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Notice _ -> Optional.empty();
            case Bulletin.Event event ->
                now.flatMap(event.dates()::next)
                        .map(day -> withTimes(dates().weekday(day), event.dates()))
                        .or(() -> Optional.of(dates(event).getFirst()));
            case Bulletin.Plan plan -> reactUntil(plan);
        };
    }

    /// When an event is, line by line.
    public List<Rendered> dates(Bulletin.Event event) {
        List<Rendered> lines = new ArrayList<>();
        switch (event.dates()) {
            case EventDates.Once once -> lines.add(withTimes(dates().weekday(once.date()), once));
            case EventDates.Weekly weekly -> weekly(weekly, lines);
        }
        now.flatMap(event.dates()::next)
                .flatMap(guide.city()::holiday)
                .ifPresent(day -> lines.add(
                        whole(words -> words.say("news.holiday", day.name().in(words.language())))));
        return lines;
    }

    private void weekly(EventDates.Weekly weekly, List<Rendered> lines) {
        lines.add(whole(words -> {
            Rendered days = new HoursInWords(guide.sentences(), words.language()).names(weekly.days());
            return words.withTimes(words.say("news.weekly", days), weekly);
        }));
        now.ifPresent(it -> {
            LocalDate today = it.toLocalDate();
            weekly.next(it).ifPresent(day -> lines.add(whole(words -> words.said("news.next", day))));
            weekly.missed(today).stream()
                    .limit(3)
                    .forEach(day -> lines.add(whole(words -> words.said("news.not-on", day))));
            weekly.period()
                    .from()
                    .filter(today::isBefore)
                    .ifPresent(day -> lines.add(whole(words -> words.said("news.from", day))));
        });
        weekly.period().until().ifPresent(day -> lines.add(whole(words -> words.said("news.last", day))));
    }

    /// Until when one can react, when there is such a day and it is not over.
    public Optional<Rendered> reactUntil(Bulletin.Plan plan) {
        return plan.reactUntil()
                .filter(_ -> plan.isOpen(now).orElse(true))
                .map(day -> whole(words -> words.said("plan.react-until", day)));
    }

    /// Until when a notice holds.
    public Optional<Rendered> until(Bulletin.Notice notice) {
        return notice.head().shown().until().map(day -> whole(words -> words.said("news.until", day)));
    }

    public Rendered audience(Audience audience) {
        return switch (audience.scope()) {
            case CITY -> say("news.for-city", guide.city().name());
            case DISTRICT -> say("news.for-city", audience.name());
            case POINT, UNKNOWN -> say("news.for-point");
        };
    }

    private Rendered said(String key, LocalDate day) {
        return say(key, dates().weekday(day));
    }

    private Rendered say(String key, Object... arguments) {
        return guide.sentences().say(key, language, arguments);
    }

    /// A sentence made of several parts, all in the resident's language or else all in the source language.
    private Rendered whole(Function<BulletinInWords, Rendered> sentence) {
        return Sentences.whole(language, l -> sentence.apply(new BulletinInWords(guide, l, now)));
    }

    private Rendered withTimes(Rendered day, EventDates dates) {
        EventDates.Times times = dates.times();
        if (!times.isKnown()) {
            return day;
        }
        Rendered fromTo = new HoursInWords(guide.sentences(), language).fromTo(times.opens(), times.closes());
        return say("hours.line", day, fromTo);
    }

    private DateInWords dates() {
        return new DateInWords(guide.sentences(), language);
    }
}
