package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtpunt.protocol.content.CityEntry.CityLanguage;

/// How far each language is: which texts it has, lacks, or has of a Dutch text that has changed since.
public final class TranslationState {
    private static final String ORGANISATION = "organisation/";

    private final WorkingGuide guide;
    private final Map<String, String> dutch;
    private final Map<String, Set<String>> have = new HashMap<>();

    public TranslationState(WorkingGuide guide) {
        this.guide = guide;
        this.dutch = guide.dutch();
        guide.translations()
                .forEach(it -> have.computeIfAbsent(it.language(), _ -> new HashSet<>())
                        .add(it.field()));
    }

    /// The languages of the city but Dutch, in the order of the screen.
    public List<String> languages() {
        return guide.city().languages().stream()
                .map(CityLanguage::tag)
                .filter(tag -> !tag.equals(WorkingGuide.SOURCE_LANGUAGE))
                .toList();
    }

    /// The fields that do not exist in this language, in the order of the guide. The name of an organisation is a
    /// proper name: it is translated only where that helps.
    public List<String> missing(String language) {
        Set<String> own = have.getOrDefault(language, Set.of());
        return dutch.keySet().stream()
                .filter(field -> !field.startsWith(ORGANISATION) && !own.contains(field))
                .toList();
    }

    /// Those that were made from another Dutch text than that of today.
    public List<Translation> stale(String language) {
        return guide.translations().stream()
                .filter(it -> it.language().equals(language) && it.isStaleAgainst(dutch.getOrDefault(it.field(), "")))
                .toList();
    }

    /// A line per language for a terminal.
    public List<String> table() {
        long needed = dutch.keySet().stream()
                .filter(field -> !field.startsWith(ORGANISATION))
                .count();
        var lines = new ArrayList<String>();
        lines.add("LANGUAGE      TEXTS  MISSING  STALE");
        for (String language : languages()) {
            int missing = missing(language).size();
            lines.add("%-12s  %5d  %7d  %5d"
                    .formatted(
                            language, needed - missing, missing, stale(language).size()));
        }
        return lines;
    }

    /// What a translator has to do, as a file of `texts/LANGUAGE/` in which only the words are still to be filled in.
    public List<String> work(String language) {
        var lines = new ArrayList<String>();
        for (String field : missing(language)) {
            var yaml = new YamlWriter();
            yaml.item()
                    .field("field", field)
                    .field(WorkingGuide.SOURCE_LANGUAGE, dutch.getOrDefault(field, ""))
                    .field(language, "");
            lines.addAll(yaml.text().lines().toList());
        }
        for (Translation it : stale(language)) {
            lines.add("# the Dutch has changed: " + it.field() + " (" + it.place() + ")");
        }
        return lines;
    }
}
