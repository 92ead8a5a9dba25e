package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// People's own words for topics and services in one language: what search finds by and no screen shows. A large city
/// has more of them than fit one entry, so a language may have several parts.
///
/// @param part from 1
/// @param topics topic id to words
/// @param services service id to words
public record WordsEntry(
        String language, int part, SortedMap<String, List<String>> topics, SortedMap<String, List<String>> services)
        implements Entry {
    /// One digit, so that the id of a part can never be the tag of another language.
    public static final int MOST_PARTS = 9;

    public WordsEntry {
        Checked.id("words.language", language);
        if (part < 1 || part > MOST_PARTS) {
            throw new IllegalArgumentException("words.part is not from 1 to " + MOST_PARTS + ": " + part);
        }
        topics = copy("words.topics", topics);
        services = copy("words.services", services);
    }

    @Override
    @JsonIgnore
    public String id() {
        return part == 1 ? language : language + "-" + part;
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.WORDS;
    }

    private static SortedMap<String, List<String>> copy(String field, @Nullable SortedMap<String, List<String>> words) {
        var copy = new TreeMap<String, List<String>>();
        (words == null ? new TreeMap<String, List<String>>() : words).forEach((id, own) -> {
            Checked.id(field, id);
            List<String> listed = Checked.listed(own);
            listed.forEach(it -> Checked.filled(field + " of " + id, it));
            copy.put(id, listed);
        });
        return Collections.unmodifiableSortedMap(copy);
    }
}
