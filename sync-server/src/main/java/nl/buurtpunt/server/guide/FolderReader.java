package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.content.EntryKind;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads the files of one or more content folders into one guide. It never stops at the first mistake.
///
/// A path is "folder/file": the first part only says which folder, the rest says what the file is.
public final class FolderReader {
    private static final Pattern SAFE_PATH = Pattern.compile("[^/\\\\]+(/[A-Za-z0-9][A-Za-z0-9._-]*)+");
    private static final Pattern SERVICE = Pattern.compile("services/([^/]+)\\.yaml");
    private static final Pattern TEXTS = Pattern.compile("texts/([^/]+)/[^/]+\\.yaml");

    private static final Pattern WORDS = Pattern.compile("words/([^/]+)\\.yaml");

    private static final Map<String, EntryKind> KINDS = Map.of(
            "city.yaml", EntryKind.CITY,
            "topics.yaml", EntryKind.TOPIC,
            "organisations.yaml", EntryKind.ORGANISATION,
            "contacts.yaml", EntryKind.CONTACT,
            "points.yaml", EntryKind.POINT,
            "notices.yaml", EntryKind.NOTICE,
            "events.yaml", EntryKind.EVENT,
            "plans.yaml", EntryKind.PLAN,
            "sentences.yaml", EntryKind.SENTENCES);

    private final Draft draft = new Draft();
    private final SortedMap<String, Node> trees = new TreeMap<>();
    private final List<String> seen = new ArrayList<>();

    private FolderReader() {}

    public static ReadResult read(SortedMap<String, byte[]> files) {
        return new FolderReader().readAll(files);
    }

    private ReadResult readAll(SortedMap<String, byte[]> files) {
        parse(files);
        each("city.yaml", file -> Fields.of(file, node(file), draft.problems).ifPresent(new CityReader(draft)::read));
        if (draft.ids(EntryKind.CITY).size() > 1) {
            draft.placeOf(EntryKind.CITY, draft.ids(EntryKind.CITY).getLast())
                    .ifPresent(it -> draft.problems.add(it, "id", "a second city: a guide has one"));
        }
        readLists();
        readServices();
        needAll();
        readTranslations();
        readWords();
        new GuideChecks(draft).run();
        if (draft.problems.count() > 0) {
            return new ReadResult.Refused(draft.problems.sorted());
        }
        var guide = new WorkingGuide(draft.validDays, draft.entries, draft.translations);
        List<GuideProblem> tooLong = GuideChecks.tooLong(guide);
        return tooLong.isEmpty() ? new ReadResult.Good(guide) : new ReadResult.Refused(tooLong);
    }

    private void parse(SortedMap<String, byte[]> files) {
        var whole = new Place("the folder", 0);
        long bytes = files.values().stream().mapToLong(it -> it.length).sum();
        if (files.size() > GuideLimits.FILES || bytes > GuideLimits.FOLDER_BYTES) {
            draft.problems.add(
                    whole, "", files.size() + " files of " + bytes + " bytes together: too many or too large");
            return;
        }
        for (Map.Entry<String, byte[]> it : files.entrySet()) {
            String file = it.getKey();
            if (!SAFE_PATH.matcher(file).matches()) {
                draft.problems.add(new Place(file, 0), "", "not a file name the guide can have");
            } else if (isKnown(nameIn(file))) {
                SourceText.decode(file, it.getValue(), draft.problems)
                        .flatMap(text -> YamlFile.parse(file, text, draft.problems))
                        .ifPresentOrElse(node -> trees.put(file, node), () -> noteUnread(nameIn(file)));
            } else {
                draft.problems.add(new Place(file, 0), "", "unknown file: it would be ignored without a word");
            }
        }
        seen.addAll(files.keySet().stream().map(FolderReader::nameIn).toList());
    }

    private void readLists() {
        var lists = new ListReader(draft);
        each("topics.yaml", file -> {
            int position = 0;
            for (Fields it : list(file)) {
                lists.topic(it, position++);
            }
        });
        each("organisations.yaml", file -> list(file).forEach(lists::organisation));
        each("contacts.yaml", file -> list(file).forEach(new ContactReader(draft)::read));
        each("points.yaml", file -> list(file).forEach(lists::point));
        var bulletins = new BulletinReader(draft);
        each("notices.yaml", file -> list(file).forEach(bulletins::notice));
        each("events.yaml", file -> list(file).forEach(bulletins::event));
        each("plans.yaml", file -> list(file).forEach(bulletins::plan));
        each(
                "sentences.yaml",
                file -> Fields.of(file, node(file), draft.problems).ifPresent(lists::sentences));
    }

    private void readServices() {
        var services = new ServiceReader(draft);
        for (String file : trees.keySet()) {
            Matcher service = SERVICE.matcher(nameIn(file));
            if (service.matches()) {
                Fields.of(file, node(file), draft.problems).ifPresent(it -> services.read(it, service.group(1)));
            }
        }
    }

    /// Without the city's languages every translation would be reported as foreign.
    private boolean knowsLanguages() {
        return seen.contains("city.yaml") && !draft.languages.isEmpty();
    }

    private void readTranslations() {
        if (!knowsLanguages()) {
            return;
        }
        var translations = new TranslationReader(draft);
        for (String file : trees.keySet()) {
            Matcher texts = TEXTS.matcher(nameIn(file));
            if (texts.matches() && translations.knowsLanguage(file, texts.group(1))) {
                list(file).forEach(it -> translations.read(it, texts.group(1)));
            }
        }
    }

    private void readWords() {
        if (!knowsLanguages()) {
            return;
        }
        var words = new WordsReader(draft);
        for (String file : trees.keySet()) {
            Matcher it = WORDS.matcher(nameIn(file));
            if (it.matches() && words.knowsLanguage(file, it.group(1))) {
                list(file).forEach(item -> words.read(item, it.group(1)));
            }
        }
        words.finish();
    }

    private void needAll() {
        for (String name :
                List.of("city.yaml", "topics.yaml", "organisations.yaml", "contacts.yaml", "sentences.yaml")) {
            long count = seen.stream().filter(name::equals).count();
            if (count == 0) {
                draft.problems.add(new Place(name, 0), "", "the file is missing");
                noteUnread(name);
            } else if (count > 1 && (name.equals("city.yaml") || name.equals("sentences.yaml"))) {
                draft.problems.add(new Place(name, 0), "", "the file stands in more than one folder");
            }
        }
    }

    private void noteUnread(String name) {
        EntryKind kind = SERVICE.matcher(name).matches() ? EntryKind.SERVICE : KINDS.get(name);
        if (kind != null) {
            draft.unread.add(kind);
        }
    }

    private static boolean isKnown(String name) {
        return KINDS.containsKey(name)
                || SERVICE.matcher(name).matches()
                || TEXTS.matcher(name).matches()
                || WORDS.matcher(name).matches();
    }

    private static String nameIn(String file) {
        return file.substring(file.indexOf('/') + 1);
    }

    private void each(String name, Consumer<String> reader) {
        trees.keySet().stream().filter(it -> nameIn(it).equals(name)).forEach(reader);
    }

    private List<Fields> list(String file) {
        return Fields.listOf(file, node(file), draft.problems);
    }

    private Node node(String file) {
        Node node = trees.get(file);
        if (node == null) {
            throw new IllegalStateException("not parsed: " + file);
        }
        return node;
    }
}
