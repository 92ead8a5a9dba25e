package nl.buurtpunt.server.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.server.guide.WorkingGuide.GuideEntry;
import org.jspecify.annotations.Nullable;

/// What an editor should look at but may publish: stale and missing translations, contacts nobody checked lately, long
/// sentences.
public final class GuideReview {
    private static final int YEARS_UNTIL_OVERDUE = 2;

    /// What sort of look it needs.
    public enum Kind {
        STALE("stale translations"),
        MISSING("missing translations"),
        OVERDUE("contacts to check again"),
        LONG("long sentences"),
        OVER("things that are over");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One thing to look at.
    public record Warning(Kind kind, GuideProblem problem) implements Comparable<Warning> {
        @Override
        public int compareTo(Warning other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : problem.compareTo(other.problem);
        }
    }

    private final WorkingGuide guide;
    private final LocalDate today;
    private final Map<String, String> dutch;

    private GuideReview(WorkingGuide guide, Clock clock) {
        this.guide = guide;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.dutch = guide.dutch();
    }

    public static List<Warning> of(WorkingGuide guide, Clock clock) {
        var review = new GuideReview(guide, clock);
        var warnings = new ArrayList<Warning>();
        review.addTranslations(warnings);
        review.addOverdue(warnings);
        review.addLong(warnings);
        review.addOver(warnings);
        return warnings.stream().sorted().toList();
    }

    /// Whether a contact has to be looked at again: marked so, never dated, or older than two years.
    public static boolean isOverdue(ContactSource source, LocalDate today) {
        LocalDate limit = today.minusYears(YEARS_UNTIL_OVERDUE);
        return source.toBeChecked()
                || Forms.lastDayOf(source.checked())
                        .map(it -> it.isBefore(limit))
                        .orElse(true);
    }

    private void addTranslations(List<Warning> warnings) {
        var state = new TranslationState(guide);
        for (String language : state.languages()) {
            for (Translation it : state.stale(language)) {
                String what = "stale in " + language + ": the Dutch has changed";
                warnings.add(warning(Kind.STALE, it.place(), it.field(), what));
            }
            for (String field : state.missing(language)) {
                warnings.add(warning(Kind.MISSING, placeOf(field), field, "no text in " + language));
            }
        }
    }

    private void addOverdue(List<Warning> warnings) {
        for (GuideEntry it : guide.entries()) {
            if (it.entry() instanceof ContactEntry contact && isOverdue(contact.source(), today)) {
                String who =
                        "contact '" + contact.id() + "' (" + contact.source().checked() + ")";
                warnings.add(warning(Kind.OVERDUE, it.place(), "checked", who + ": overdue, check it again"));
            }
        }
    }

    private void addLong(List<Warning> warnings) {
        dutch.forEach((field, text) -> {
            for (String sentence : TextRules.longSentences(text)) {
                warnings.add(warning(Kind.LONG, placeOf(field), field, "long sentence: \"" + sentence + "\""));
            }
        });
    }

    /// What no kiosk shows any more, and holidays of which the list will soon end.
    private void addOver(List<Warning> warnings) {
        for (GuideEntry it : guide.entries()) {
            String last = lastDay(it.entry());
            if (last != null && LocalDate.parse(last).isBefore(today)) {
                String what = it.entry().kind().wireName() + " '" + it.entry().id() + "'";
                warnings.add(warning(Kind.OVER, it.place(), "until", what + ": over since " + last));
            }
        }
        for (CityEntry.Holiday it : guide.city().holidays()) {
            String last = it.dates().stream().max(String::compareTo).orElse("");
            if (last.compareTo(today.toString()) < 0) {
                String field = "holiday/" + it.id();
                warnings.add(warning(Kind.OVER, placeOf(field), "dates", field + ": no date after " + last));
            }
        }
    }

    private static @Nullable String lastDay(Entry entry) {
        return switch (entry) {
            case NoticeEntry it -> it.until();
            case EventEntry it ->
                it.when().date() == null ? it.when().until() : it.when().date();
            case PlanEntry it -> it.until();
            default -> null;
        };
    }

    private Place placeOf(String field) {
        String kindAndId = field.substring(0, Math.max(0, field.indexOf('/', field.indexOf('/') + 1)));
        return guide.entries().stream()
                .filter(it -> (it.entry().kind().wireName() + "/" + it.entry().id()).equals(kindAndId))
                .map(GuideEntry::place)
                .findFirst()
                .orElse(new Place(field.startsWith(WorkingGuide.SENTENCE) ? "sentences.yaml" : "city.yaml", 0));
    }

    private static Warning warning(Kind kind, Place place, String field, String message) {
        return new Warning(kind, new GuideProblem(place.file(), place.line(), field, message));
    }
}
