package nl.buurtpunt.server.guide;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.WordsEntry;
import nl.buurtpunt.server.guide.Fields.Value;
import org.jspecify.annotations.Nullable;

/// Reads `words/<language>.yaml`: people's own words for topics and services, by which search finds them.
final class WordsReader {
    /// A little below what fits an entry: its head is not counted.
    private static final int BYTES_PER_PART = Limits.ENTRY_BYTES - 1024;

    private final Draft draft;
    private final SortedMap<String, Own> byLanguage = new TreeMap<>();
    private final Map<String, Place> seen = new HashMap<>();

    WordsReader(Draft draft) {
        this.draft = draft;
    }

    /// The words of one language and where they stand first.
    private record Own(Place place, SortedMap<String, List<String>> topics, SortedMap<String, List<String>> services) {}

    boolean knowsLanguage(String file, String language) {
        if (draft.languages.containsKey(language)) {
            return true;
        }
        draft.problems.add(
                new Place(file, 0),
                "",
                "unknown language '" + language + "'; city.yaml has: " + String.join(", ", draft.languages.keySet()));
        return false;
    }

    void read(Fields fields, String language) {
        @Nullable Value topic = fields.optional("topic");
        @Nullable Value service = fields.optional("service");
        if (fields.has("topic") == fields.has("service")) {
            fields.problem(fields.place().line(), "topic", "name one topic or one service");
        }
        refer(fields, EntryKind.TOPIC, topic, language);
        refer(fields, EntryKind.SERVICE, service, language);
        List<String> words = words(fields);
        fields.make(() -> words).ifPresent(it -> {
            Own own = byLanguage.computeIfAbsent(
                    language, tag -> new Own(fields.place(), new TreeMap<>(), new TreeMap<>()));
            if (topic != null) {
                own.topics().put(topic.text(), it);
            } else if (service != null) {
                own.services().put(service.text(), it);
            }
        });
    }

    private void refer(Fields fields, EntryKind kind, @Nullable Value id, String language) {
        if (id == null) {
            return;
        }
        draft.refer(kind, fields, id, kind.wireName());
        Place first = seen.putIfAbsent(language + " " + kind.wireName() + "/" + id.text(), fields.place(id));
        if (first != null) {
            fields.problem(id, kind.wireName(), "'" + id.text() + "' has words twice, first in " + first);
        }
    }

    private List<String> words(Fields fields) {
        List<Value> values = fields.list("words");
        if (!fields.has("words")) {
            fields.problem(fields.place().line(), "words", "is missing");
        } else if (values.isEmpty()) {
            fields.problem(fields.lineOf("words"), "words", "names no words");
        } else if (values.size() > Limits.SEARCH_WORDS_PER_SUBJECT) {
            fields.problem(
                    fields.lineOf("words"),
                    "words",
                    values.size() + " words, at most " + Limits.SEARCH_WORDS_PER_SUBJECT);
        }
        var exact = new HashSet<String>();
        var spellings = new HashSet<String>();
        for (Value it : values) {
            TextRules.wrongWith(it.text(), Limits.SEARCH_WORD_LENGTH, false)
                    .forEach(wrong -> fields.problem(it, "words", wrong));
            // the very same letters were reported with the list
            if (exact.add(it.text()) && !spellings.add(it.text().toLowerCase(Locale.ROOT))) {
                fields.problem(it, "words", "'" + it.text() + "' stands twice, but for capitals");
            }
        }
        return values.stream().map(Value::text).toList();
    }

    /// Puts what was read into the draft: one entry per language, or several where one does not hold them.
    void finish() {
        byLanguage.forEach((language, own) -> {
            var parts = new Parts(language);
            own.topics().forEach((id, words) -> parts.part(id, words).topics().put(id, words));
            own.services()
                    .forEach((id, words) -> parts.part(id, words).services().put(id, words));
            if (parts.number > WordsEntry.MOST_PARTS) {
                draft.problems.add(
                        own.place(), "words", "too many words in " + language + ": they do not fit a release");
            } else {
                parts.all.forEach((number, it) -> draft.add(
                        own.place(), Optional.of(new WordsEntry(language, number, it.topics(), it.services()))));
            }
        });
    }

    /// Fills one part after the other.
    private static final class Parts {
        private final SortedMap<Integer, Own> all = new TreeMap<>();
        private int number = 1;
        private int bytes;

        Parts(String language) {
            all.put(1, empty(language));
        }

        private static Own empty(String language) {
            return new Own(new Place(language, 0), new TreeMap<>(), new TreeMap<>());
        }

        Own part(String id, List<String> words) {
            int more = json(id) + 3 + words.stream().mapToInt(Parts::json).sum();
            if (bytes + more > BYTES_PER_PART) {
                number++;
                bytes = 0;
            }
            bytes += more;
            return all.computeIfAbsent(number, it -> empty(id));
        }

        /// The bytes of a word in JSON, with its quotes, what they are escaped by, and a comma.
        private static int json(String word) {
            int escaped =
                    (int) word.chars().filter(it -> it == '"' || it == '\\').count();
            return word.getBytes(StandardCharsets.UTF_8).length + escaped + 3;
        }
    }
}
