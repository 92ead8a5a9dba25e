package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.Texts;
import org.jspecify.annotations.Nullable;

/// The guide as editors work on it, checked as a whole. Dutch stands in the entries, every other language beside them:
/// so one language can never be changed by way of another.
///
/// @param validDays how long a release of it may be shown without its date
/// @param entries in Dutch only, sorted by kind and id
/// @param translations sorted by language and field
public record WorkingGuide(int validDays, List<GuideEntry> entries, List<Translation> translations) {
    public static final String SOURCE_LANGUAGE = "nl";
    static final String SENTENCE = "sentence/";

    public WorkingGuide {
        entries = entries.stream().sorted().toList();
        translations = translations.stream().sorted().toList();
    }

    /// One entry in Dutch, and where an editor finds it.
    public record GuideEntry(Entry entry, Place place) implements Comparable<GuideEntry> {
        @Override
        public int compareTo(GuideEntry other) {
            int byKind = entry.kind().compareTo(other.entry.kind());
            return byKind != 0 ? byKind : entry.id().compareTo(other.entry.id());
        }
    }

    public <E extends Entry> List<E> all(Class<E> type) {
        return entries.stream()
                .map(GuideEntry::entry)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public CityEntry city() {
        return all(CityEntry.class).getFirst();
    }

    /// The Dutch of every text, by field.
    public Map<String, String> dutch() {
        var dutch = new LinkedHashMap<String, String>();
        for (GuideEntry it : entries) {
            if (it.entry() instanceof SentencesEntry sentences) {
                sentences.sentences().forEach((key, text) -> dutch.put(SENTENCE + key, text));
            } else {
                EntryTexts.rewrite(it.entry(), (field, texts) -> {
                    dutch.put(field, texts.in(SOURCE_LANGUAGE).orElse(""));
                    return texts;
                });
            }
        }
        return dutch;
    }

    /// The entries of a release: every text in every language it exists in, and the sentences once per language.
    public List<Entry> assemble() {
        var byField = new TreeMap<String, SortedMap<String, String>>();
        var sentences = new TreeMap<String, TreeMap<String, String>>();
        for (Translation it : translations) {
            if (it.field().startsWith(SENTENCE)) {
                sentences
                        .computeIfAbsent(it.language(), language -> new TreeMap<>())
                        .put(it.field().substring(SENTENCE.length()), it.text());
            } else {
                byField.computeIfAbsent(it.field(), field -> new TreeMap<>()).put(it.language(), it.text());
            }
        }
        var assembled = new ArrayList<Entry>();
        for (GuideEntry it : entries) {
            assembled.add(EntryTexts.rewrite(it.entry(), (field, texts) -> with(texts, byField.get(field))));
        }
        sentences.forEach((language, texts) -> assembled.add(new SentencesEntry(language, texts)));
        return List.copyOf(assembled);
    }

    private static Texts with(Texts dutch, @Nullable SortedMap<String, String> others) {
        if (others == null) {
            return dutch;
        }
        var all = new TreeMap<>(others);
        all.putAll(dutch.values());
        return new Texts(all);
    }
}
