package nl.buurtpunt.server.guide;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.buurtpunt.protocol.content.CityEntry.CityLanguage;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.server.guide.WorkingGuide.GuideEntry;

/// What an editor should look at but may publish: stale and missing translations, contacts nobody checked lately, long
/// sentences.
public final class GuideReview {
    private static final int YEARS_UNTIL_OVERDUE = 2;

    private final WorkingGuide guide;
    private final LocalDate today;
    private final Map<String, String> dutch;

    private GuideReview(WorkingGuide guide, Clock clock) {
        this.guide = guide;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        this.dutch = guide.dutch();
    }

    public static List<GuideProblem> of(WorkingGuide guide, Clock clock) {
        var review = new GuideReview(guide, clock);
        var warnings = new ArrayList<GuideProblem>();
        review.addStale(warnings);
        review.addMissing(warnings);
        review.addOverdue(warnings);
        review.addLong(warnings);
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

    private void addStale(List<GuideProblem> warnings) {
        for (Translation it : guide.translations()) {
            if (it.isStaleAgainst(dutch.getOrDefault(it.field(), ""))) {
                warnings.add(warning(it.place(), it.field(), "stale in " + it.language() + ": the Dutch has changed"));
            }
        }
    }

    private void addMissing(List<GuideProblem> warnings) {
        var have = new HashSet<String>();
        guide.translations().forEach(it -> have.add(it.language() + " " + it.field()));
        for (CityLanguage language : guide.city().languages()) {
            if (language.tag().equals(WorkingGuide.SOURCE_LANGUAGE)) {
                continue;
            }
            for (String field : dutch.keySet()) {
                // an organisation's name is a proper name: it is translated only where that helps
                if (!field.startsWith("organisation/") && !have.contains(language.tag() + " " + field)) {
                    warnings.add(warning(placeOf(field), field, "no text in " + language.tag()));
                }
            }
        }
    }

    private void addOverdue(List<GuideProblem> warnings) {
        for (GuideEntry it : guide.entries()) {
            if (it.entry() instanceof ContactEntry contact && isOverdue(contact.source(), today)) {
                String who =
                        "contact '" + contact.id() + "' (" + contact.source().checked() + ")";
                warnings.add(warning(it.place(), "checked", who + ": overdue, check it again"));
            }
        }
    }

    private void addLong(List<GuideProblem> warnings) {
        dutch.forEach((field, text) -> {
            for (String sentence : TextRules.longSentences(text)) {
                warnings.add(warning(placeOf(field), field, "long sentence: \"" + sentence + "\""));
            }
        });
    }

    private Place placeOf(String field) {
        String kindAndId = field.substring(0, Math.max(0, field.indexOf('/', field.indexOf('/') + 1)));
        return guide.entries().stream()
                .filter(it -> (it.entry().kind().wireName() + "/" + it.entry().id()).equals(kindAndId))
                .map(GuideEntry::place)
                .findFirst()
                .orElse(new Place(field.startsWith(WorkingGuide.SENTENCE) ? "sentences.yaml" : "city.yaml", 0));
    }

    private static GuideProblem warning(Place place, String field, String message) {
        return new GuideProblem(place.file(), place.line(), field, message);
    }
}
