package nl.buurtpunt.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.guide.Filing;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Holiday;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.NextStep;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.guide.Person;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointTexts;
import nl.buurtpunt.kiosk.guide.Reach;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.ServiceTexts;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads the real content folder for tests of screens: they must hold for what residents will really read. It trusts
/// the folder; the server's importer is what checks it.
public final class ContentFolder {
    private static final Path CONTENT = Path.of("../provisioning/content");

    /// For what is started from the root, as benches are.
    private static final Path FROM_ROOT = Path.of("provisioning/content");

    private static final Guide HEERLEN = at(Files.isDirectory(CONTENT) ? CONTENT : FROM_ROOT);

    private final Map<String, Map<String, String>> translations = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Path folder;
    private final Path examples;

    private ContentFolder(Path content) {
        this.folder = content.resolve("heerlen");
        this.examples = content.resolve("heerlen-voorbeeld");
    }

    /// The guide of a folder that is like the real one.
    public static Guide at(Path content) {
        return new ContentFolder(content).guide();
    }

    /// The guide of Heerlen with its example points.
    public static Guide heerlen() {
        return HEERLEN;
    }

    private Guide guide() {
        Stream.of(folder, examples).forEach(f -> files(f.resolve("texts")).forEach(this::translate));
        Map<String, Object> city = map(load(folder.resolve("city.yaml")));
        list(load(folder.resolve("contacts.yaml"))).forEach(c -> contacts.put(text(c, "id"), contact(c)));
        list(load(folder.resolve("organisations.yaml"))).forEach(this::organisation);
        List<Language> languages = list(city.get("languages")).stream()
                .map(l -> Language.of(text(l, "tag"), text(l, "own-name")))
                .toList();
        City heerlen = new City(
                text(city, "id"),
                text(city, "name"),
                languages,
                ZoneId.of(text(city, "time-zone")),
                text(city, "country-calling-code"),
                text(city, "accent"),
                list(city.get("emergency")).stream().map(this::emergency).toList(),
                list(city.get("holidays")).stream().flatMap(this::holiday).toList(),
                Optional.of((Contact.Phone) contacts.get(text(city, "municipality-contact"))));
        Edition edition =
                new Edition("1", Instant.parse("2026-11-21T00:00:00Z"), Instant.parse("2027-02-19T00:00:00Z"), false);
        Guide.Contents contents = Guide.Contents.of(topics(), services(), points(), sentences(languages))
                .withBulletins(new BulletinFolder(this::human).read(examples))
                .withWords(WordsFolder.of(folder));
        return new Guide(edition, heerlen, contents);
    }

    private void translate(Path file) {
        String tag = file.getParent().getFileName().toString();
        for (Map<String, Object> entry : list(load(file))) {
            translations
                    .computeIfAbsent(text(entry, "field"), f -> new HashMap<>())
                    .put(tag, text(entry, tag));
        }
    }

    private Text human(String field, String dutch) {
        if (dutch.isEmpty()) {
            return Text.none();
        }
        Map<String, String> all = new HashMap<>(translations.getOrDefault(field, Map.of()));
        all.put("nl", dutch);
        return new Text(all);
    }

    private Contact contact(Map<String, Object> c) {
        String id = text(c, "id");
        Check check = check(c, text(c, "source"));
        return switch (text(c, "kind")) {
            case "phone" -> Contact.Phone.of(id, text(c, "number"), "31", PhoneCost.of(text(c, "cost")), check);
            case "address" -> new Contact.Address(id, text(c, "street"), text(c, "postcode"), text(c, "place"), check);
            case "web" -> new Contact.Web(id, text(c, "url"), check);
            default -> new Contact.Email(id, text(c, "address"), check);
        };
    }

    private static Check check(Map<String, Object> node, String by) {
        return new Check(
                CheckedDate.of(text(node, "checked")),
                by,
                Confidence.of(text(node, "confidence")),
                text(node, "to-be-checked").equals("true"));
    }

    private void organisation(Map<String, Object> o) {
        String id = text(o, "id");
        organisations.put(
                id,
                new Organisation(
                        id,
                        human("organisation/" + id + "/name", text(o, "name")),
                        Optional.ofNullable(contacts.get(text(o, "website")))));
    }

    private EmergencyLine emergency(Map<String, Object> line) {
        String id = text(line, "id");
        return new EmergencyLine(
                id, text(line, "icon"), human("emergency/" + id + "/text", text(line, "text")), (Contact.Phone)
                        contacts.get(text(line, "contact")));
    }

    private List<Topic> topics() {
        return list(load(folder.resolve("topics.yaml"))).stream()
                .map(t -> new Topic(
                        text(t, "id"),
                        text(t, "icon"),
                        human("topic/" + text(t, "id") + "/name", text(t, "name")),
                        human("topic/" + text(t, "id") + "/sentence", text(t, "sentence"))))
                .toList();
    }

    private List<Service> services() {
        record Ranked(int rank, Service service) {}
        return files(folder.resolve("services")).stream()
                .map(ContentFolder::load)
                .map(ContentFolder::map)
                .map(s -> new Ranked(s.containsKey("rank") ? Integer.parseInt(text(s, "rank")) : 100, service(s)))
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(
                                r -> r.service().name().in(Language.SOURCE).text()))
                .map(Ranked::service)
                .toList();
    }

    private Service service(Map<String, Object> s) {
        String field = "service/" + text(s, "id") + "/";
        ServiceTexts texts = new ServiceTexts(
                human(field + "name", text(s, "name")),
                human(field + "sentence", text(s, "sentence")),
                human(field + "bring", text(s, "bring")),
                human(field + "cost", text(s, "cost")),
                human(field + "for-whom", text(s, "for-whom")),
                human(field + "accessibility", text(s, "accessibility")),
                human(field + "in-charge", text(s, "in-charge")));
        Hours hours =
                new Hours(spans(s.get("hours")), otherDays(s), human(field + "hours-note", text(s, "hours-note")));
        Optional<NextStep> next = s.get("next-step") == null
                ? Optional.empty()
                : Optional.of(map(s.get("next-step")))
                        .map(n -> new NextStep(text(n, "service"), human(field + "next-step", text(n, "text"))));
        return new Service(
                text(s, "id"),
                new Filing(strings(s.get("topics")), TreeLevel.of(text(s, "level"))),
                organisations.get(text(s, "organisation")),
                texts,
                new Reach(
                        strings(s.get("contacts")).stream().map(contacts::get).toList(),
                        hours,
                        strings(s.get("languages-spoken"))),
                next,
                check(s, text(s, "checked-by")));
    }

    private static List<Hours.Span> spans(Object hours) {
        return list(hours).stream()
                .map(h -> new Hours.Span(
                        strings(h.get("days")).stream().map(Hours::day).toList(), text(h, "opens"), text(h, "closes")))
                .toList();
    }

    private static List<Hours.OtherDay> otherDays(Map<String, Object> s) {
        return list(s.get("hours-exceptions")).stream()
                .map(e -> new Hours.OtherDay(LocalDate.parse(text(e, "date")), text(e, "opens"), text(e, "closes")))
                .toList();
    }

    private Stream<Holiday> holiday(Map<String, Object> h) {
        Text name = human("holiday/" + text(h, "id") + "/name", text(h, "name"));
        return strings(h.get("dates")).stream().map(date -> new Holiday(LocalDate.parse(date), name));
    }

    private List<Point> points() {
        return list(load(examples.resolve("points.yaml"))).stream()
                .map(p -> new Point(
                        text(p, "id"),
                        true,
                        pointTexts(p, "point/" + text(p, "id") + "/"),
                        text(p, "district"),
                        new Hours(spans(p.get("hours")), otherDays(p), Text.none()),
                        people(p),
                        List.of()))
                .toList();
    }

    private PointTexts pointTexts(Map<String, Object> p, String field) {
        List<Text> ask = new ArrayList<>();
        for (String one : strings(p.get("ask"))) {
            ask.add(human(field + "ask/" + (ask.size() + 1), one));
        }
        return new PointTexts(
                human(field + "name", text(p, "name")),
                ask,
                human(field + "how", text(p, "how")),
                human(field + "accessibility", text(p, "accessibility")));
    }

    private List<Person> people(Map<String, Object> point) {
        List<Person> people = new ArrayList<>();
        for (Map<String, Object> person : list(point.get("people"))) {
            String field = "point/" + text(point, "id") + "/people/" + (people.size() + 1) + "/";
            people.add(new Person(
                    human(field + "function", text(person, "function")),
                    spans(List.of(person)),
                    human(field + "note", text(person, "note"))));
        }
        return people;
    }

    private Sentences sentences(List<Language> languages) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        Map<String, Object> dutch = map(load(folder.resolve("sentences.yaml")));
        for (Language language : languages) {
            Map<String, String> own = new HashMap<>();
            dutch.forEach((key, text) -> {
                String said =
                        human("sentence/" + key, (String) text).byLanguage().get(language.tag());
                if (said != null) {
                    own.put(key, said);
                }
            });
            byLanguage.put(language.tag(), own);
        }
        return Sentences.of(byLanguage);
    }

    static Object load(Path file) {
        try {
            LoadSettings asStrings =
                    LoadSettings.builder().setSchema(new FailsafeSchema()).build();
            return new Load(asStrings).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Object node) {
        return node == null ? List.of() : (List<Map<String, Object>>) node;
    }

    static List<String> strings(Object node) {
        List<String> strings = new ArrayList<>();
        if (node instanceof List<?> items) {
            items.forEach(i -> strings.add((String) i));
        }
        return strings;
    }

    static String text(Map<String, Object> node, String field) {
        return node.get(field) instanceof String s ? s : "";
    }
}
