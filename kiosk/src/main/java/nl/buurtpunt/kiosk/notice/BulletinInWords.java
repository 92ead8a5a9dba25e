package nl.buurtpunt.kiosk.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Audience;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.DateInWords;
import nl.buurtpunt.kiosk.guide.EventDates;
import nl.buurtpunt.kiosk.guide.HoursInWords;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.View;

/// Says what kind of thing it is, when, and for whom, in the resident's language.
///
/// @param now what the clock on the city's wall says, when that is known
record BulletinInWords(View view, Optional<LocalDateTime> now) {
    /// The picture that stands for the kind, always beside its word.
    static String icon(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Notice _ -> "news";
            case Bulletin.Event _ -> "calendar";
            case Bulletin.Plan _ -> "plan";
        };
    }

    static String kindKey(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Notice _ -> "news.notice";
            case Bulletin.Event _ -> "news.event";
            case Bulletin.Plan _ -> "news.plan";
        };
    }

    /// One line for a list: `Activiteit · dinsdag 24 november 2026: 10:00 tot 12:00 uur`.
    Rendered line(Bulletin bulletin) {
        return view.whole(v -> {
            BulletinInWords words = new BulletinInWords(v, now);
            Rendered kind = v.say(kindKey(bulletin));
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
    List<Rendered> dates(Bulletin.Event event) {
        List<Rendered> lines = new ArrayList<>();
        switch (event.dates()) {
            case EventDates.Once once -> lines.add(withTimes(dates().weekday(once.date()), once));
            case EventDates.Weekly weekly -> weekly(weekly, lines);
        }
        now.flatMap(event.dates()::next)
                .flatMap(view.guide().city()::holiday)
                .ifPresent(day -> lines.add(
                        view.whole(v -> v.say("news.holiday", day.name().in(v.language())))));
        return lines;
    }

    private void weekly(EventDates.Weekly weekly, List<Rendered> lines) {
        lines.add(view.whole(v -> {
            Rendered days = new HoursInWords(v.guide().sentences(), v.language()).names(weekly.days());
            return new BulletinInWords(v, now).withTimes(v.say("news.weekly", days), weekly);
        }));
        now.ifPresent(it -> {
            LocalDate today = it.toLocalDate();
            weekly.next(it).ifPresent(day -> lines.add(view.whole(v -> said(v, "news.next", day))));
            weekly.missed(today).stream()
                    .limit(3)
                    .forEach(day -> lines.add(view.whole(v -> said(v, "news.not-on", day))));
            weekly.period()
                    .from()
                    .filter(today::isBefore)
                    .ifPresent(day -> lines.add(view.whole(v -> said(v, "news.from", day))));
        });
        weekly.period().until().ifPresent(day -> lines.add(view.whole(v -> said(v, "news.last", day))));
    }

    /// Until when one can react, when there is such a day and it is not over.
    Optional<Rendered> reactUntil(Bulletin.Plan plan) {
        return plan.reactUntil()
                .filter(_ -> plan.isOpen(now).orElse(true))
                .map(day -> view.whole(v -> said(v, "plan.react-until", day)));
    }

    /// Until when a notice holds.
    Optional<Rendered> until(Bulletin.Notice notice) {
        return notice.head().shown().until().map(day -> view.whole(v -> said(v, "news.until", day)));
    }

    Rendered audience(Audience audience) {
        return switch (audience.scope()) {
            case CITY -> view.say("news.for-city", view.guide().city().name());
            case DISTRICT -> view.say("news.for-city", audience.name());
            case POINT, UNKNOWN -> view.say("news.for-point");
        };
    }

    private static Rendered said(View view, String key, LocalDate day) {
        return view.say(key, new BulletinInWords(view, Optional.empty()).dates().weekday(day));
    }

    private Rendered withTimes(Rendered day, EventDates dates) {
        EventDates.Times times = dates.times();
        if (!times.isKnown()) {
            return day;
        }
        Rendered fromTo =
                new HoursInWords(view.guide().sentences(), view.language()).fromTo(times.opens(), times.closes());
        return view.say("hours.line", day, fromTo);
    }

    private DateInWords dates() {
        return new DateInWords(view.guide().sentences(), view.language());
    }
}
