package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.server.guide.Fields.Value;
import nl.buurtpunt.server.guide.WorkingGuide.GuideEntry;
import org.jspecify.annotations.Nullable;

/// A guide in the making. What a file declares is noted even when the rest of it is wrong, so that one mistake is
/// reported once and not again by everything that refers to it.
final class Draft {
    static final int DEFAULT_VALID_DAYS = 90;

    final Problems problems = new Problems();
    final List<GuideEntry> entries = new ArrayList<>();
    final List<Translation> translations = new ArrayList<>();
    final List<Reference> references = new ArrayList<>();
    /// The language tags of the city and their places; empty when the city could not be read.
    final Map<String, Place> languages = new LinkedHashMap<>();
    final Map<String, Dutch> dutch = new LinkedHashMap<>();
    /// Per icon in use where it stands first.
    final Map<String, Place> icons = new LinkedHashMap<>();
    /// The districts in which points lie.
    final Set<String> districts = new TreeSet<>();
    /// The districts that something is for.
    final List<Addressed> addressed = new ArrayList<>();
    /// Kinds of which a file could not be read at all: what refers to them cannot be judged.
    final Set<EntryKind> unread = EnumSet.noneOf(EntryKind.class);
    int validDays = DEFAULT_VALID_DAYS;

    private final Map<String, Place> declared = new LinkedHashMap<>();

    /// A Dutch text and where it stands.
    record Dutch(String text, Place place) {}

    /// A mention of a district.
    record Addressed(String district, Place place) {}

    /// A mention of another entry, to be looked up when all files are read.
    record Reference(EntryKind kind, String id, Place place, String field) {}

    /// Notes an id, and refuses one that is malformed or taken.
    void declare(EntryKind kind, Fields fields, Value id) {
        checkId(fields, id);
        if (id.text().isEmpty()) {
            return;
        }
        Place first = declared.putIfAbsent(kind.wireName() + "/" + id.text(), fields.place(id));
        if (first != null) {
            fields.problem(id, "id", "duplicate id '" + id.text() + "', first in " + first);
        }
    }

    void checkId(Fields fields, Value id) {
        if (!id.text().isEmpty() && !Checked.isId(id.text())) {
            fields.problem(id, "id", "'" + id.text() + "' is not an id: lower-case letters, digits and dashes");
        }
    }

    /// Whether an entry exists, as far as can be known.
    boolean has(EntryKind kind, String id) {
        return unread.contains(kind) || declared.containsKey(kind.wireName() + "/" + id);
    }

    Optional<Place> placeOf(EntryKind kind, String id) {
        return Optional.ofNullable(declared.get(kind.wireName() + "/" + id));
    }

    /// Whether there is a Dutch text of this name, as far as can be known.
    boolean hasText(String field) {
        String kind = field.substring(0, Math.max(0, field.indexOf('/')));
        return dutch.containsKey(field)
                || switch (kind) {
                    case "emergency", "holiday" -> unread.contains(EntryKind.CITY);
                    case "sentence" -> unread.contains(EntryKind.SENTENCES);
                    default -> EntryKind.ofWireName(kind).map(unread::contains).orElse(false);
                };
    }

    List<String> ids(EntryKind kind) {
        String prefix = kind.wireName() + "/";
        return declared.keySet().stream()
                .filter(it -> it.startsWith(prefix))
                .map(it -> it.substring(prefix.length()))
                .toList();
    }

    void refer(EntryKind kind, Fields fields, Value id, String field) {
        if (!id.text().isEmpty()) {
            references.add(new Reference(kind, id.text(), fields.place(id), field));
        }
    }

    List<String> referAll(EntryKind kind, Fields fields, String field) {
        List<Value> values = fields.list(field);
        values.forEach(it -> refer(kind, fields, it, field));
        return values.stream().map(Value::text).toList();
    }

    void icon(Fields fields, Value icon) {
        if (!icon.text().isEmpty()) {
            icons.putIfAbsent(icon.text(), fields.place(icon));
        }
    }

    /// A required text in Dutch. The texts of a piece that turns out wrong are thrown away with it.
    Texts text(Fields fields, String name, String key, int mostCharacters) {
        Value value = fields.required(name);
        return value.text().isEmpty() ? Texts.dutch("?") : note(fields, value, name, key, mostCharacters);
    }

    @Nullable
    Texts maybeText(Fields fields, String name, String key) {
        Value value = fields.optional(name);
        return value == null ? null : note(fields, value, name, key, GuideLimits.TEXT_LENGTH);
    }

    /// Texts without names of their own: each is known by its place in the list, from 1.
    List<Texts> texts(Fields fields, String name, String key) {
        var texts = new ArrayList<Texts>();
        for (Value value : fields.list(name)) {
            texts.add(note(fields, value, name, key + name + "/" + (texts.size() + 1), GuideLimits.NAME_LENGTH));
        }
        return texts;
    }

    private Texts note(Fields fields, Value value, String name, String key, int mostCharacters) {
        TextRules.wrongWith(value.text(), mostCharacters, key.startsWith(WorkingGuide.SENTENCE))
                .forEach(it -> fields.problem(value, name, it));
        dutch.putIfAbsent(key, new Dutch(value.text(), fields.place(value)));
        return Texts.dutch(value.text());
    }

    /// Reports what is wrong with a value, if anything.
    void check(Fields fields, Value value, String name, Optional<String> wrong) {
        if (!value.text().isEmpty()) {
            wrong.ifPresent(it -> fields.problem(value, name, it));
        }
    }

    /// Plain text that is not translated (a street, a name of a person's own language): bounded and clean all the same.
    String plain(Fields fields, String name) {
        Value value = fields.required(name);
        checkPlain(fields, value, name);
        return value.text();
    }

    @Nullable
    String maybePlain(Fields fields, String name) {
        Value value = fields.optional(name);
        if (value != null) {
            checkPlain(fields, value, name);
        }
        return value == null ? null : value.text();
    }

    private static void checkPlain(Fields fields, Value value, String name) {
        TextRules.wrongWith(value.text(), GuideLimits.TEXT_LENGTH, false)
                .forEach(it -> fields.problem(value, name, it));
    }

    void add(Place place, Optional<? extends Entry> entry) {
        entry.ifPresent(it -> entries.add(new GuideEntry(it, place)));
    }
}
