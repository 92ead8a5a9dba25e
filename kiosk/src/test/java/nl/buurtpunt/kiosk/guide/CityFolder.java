package nl.buurtpunt.kiosk.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.WordsFolder;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// The guide of a city folder, read without server, release or any check: what tests of screens and slips show.
public final class CityFolder {
    private static final String CALLING_CODE = "31";

    private final Path folder;
    private final Map<String, Map<String, String>> translations = new HashMap<>();
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();

    private CityFolder(Path folder) {
        this.folder = folder;
    }

    /// The real guide of Heerlen.
    public static Guide heerlen() {
        Path folder = Path.of("../provisioning/content/heerlen");
        return new CityFolder(Files.isDirectory(folder) ? folder : Path.of("provisioning/content/heerlen")).read();
    }

    private Guide read() {
        Node city = new Node(load(folder.resolve("city.yaml")));
        List<Language> languages = city.list("languages").stream()
                .map(l -> Language.of(l.text("tag"), l.text("own-name")))
                .toList();
        languages.stream().filter(l -> !l.equals(Language.SOURCE)).forEach(l -> readTranslations(l.tag()));
        list("contacts.yaml").forEach(c -> contacts.put(c.text("id"), contact(c)));
        list("organisations.yaml").forEach(o -> organisations.put(o.text("id"), organisation(o)));
        Guide.Contents contents = Guide.Contents.of(
                        list("topics.yaml").stream().map(this::topic).toList(),
                        files(folder.resolve("services")).stream()
                                .map(this::service)
                                .toList(),
                        List.of(),
                        sentences())
                .withWords(WordsFolder.of(folder));
        return new Guide(Edition.BUILT_IN, city(city, languages), contents);
    }

    private City city(Node city, List<Language> languages) {
        return new City(
                city.text("id"),
                city.text("name"),
                languages,
                ZoneId.of(city.text("time-zone")),
                CALLING_CODE,
                city.text("accent"),
                city.list("emergency").stream()
                        .map(line -> new EmergencyLine(
                                line.text("id"),
                                line.text("icon"),
                                text("emergency/" + line.text("id") + "/text", line.text("text")),
                                (Contact.Phone) Objects.requireNonNull(contacts.get(line.text("contact")))))
                        .toList(),
                List.of(),
                Optional.ofNullable((Contact.Phone) contacts.get(city.text("municipality-contact"))));
    }

    private Topic topic(Node topic) {
        String field = "topic/" + topic.text("id") + "/";
        return new Topic(
                topic.text("id"),
                topic.text("icon"),
                text(field + "name", topic.text("name")),
                text(field + "sentence", topic.text("sentence")));
    }

    private Organisation organisation(Node organisation) {
        String id = organisation.text("id");
        return new Organisation(
                id,
                text("organisation/" + id + "/name", organisation.text("name")),
                Optional.ofNullable(contacts.get(organisation.text("website"))));
    }

    private Service service(Path file) {
        Node service = new Node(load(file));
        String id = service.text("id");
        String field = "service/" + id + "/";
        Node next = service.at("next-step");
        return new Service(
                id,
                new Filing(service.strings("topics"), TreeLevel.of(service.text("level"))),
                Objects.requireNonNull(organisations.get(service.text("organisation"))),
                new ServiceTexts(
                        text(field + "name", service.text("name")),
                        text(field + "sentence", service.text("sentence")),
                        text(field + "bring", service.text("bring")),
                        text(field + "cost", service.text("cost")),
                        text(field + "for-whom", service.text("for-whom")),
                        text(field + "accessibility", service.text("accessibility")),
                        text(field + "in-charge", service.text("in-charge"))),
                new Reach(
                        service.strings("contacts").stream().map(contacts::get).toList(),
                        hours(service, field),
                        service.strings("languages-spoken")),
                next.text("service").isEmpty()
                        ? Optional.empty()
                        : Optional.of(new NextStep(next.text("service"), text(field + "next-step", next.text("text")))),
                check(service, service.text("checked-by")));
    }

    private Hours hours(Node service, String field) {
        List<Hours.Span> week = service.list("hours").stream()
                .map(span -> new Hours.Span(
                        span.strings("days").stream().<DayOfWeek>map(Hours::day).toList(),
                        span.text("opens"),
                        span.text("closes")))
                .toList();
        List<Hours.OtherDay> exceptions = service.list("hours-exceptions").stream()
                .map(day ->
                        new Hours.OtherDay(LocalDate.parse(day.text("date")), day.text("opens"), day.text("closes")))
                .toList();
        return new Hours(week, exceptions, text(field + "hours-note", service.text("hours-note")));
    }

    private Contact contact(Node c) {
        Check check = check(c, c.text("source"));
        return switch (c.text("kind")) {
            case "phone" ->
                Contact.Phone.of(c.text("id"), c.text("number"), CALLING_CODE, PhoneCost.of(c.text("cost")), check);
            case "address" ->
                new Contact.Address(c.text("id"), c.text("street"), c.text("postcode"), c.text("place"), check);
            case "web" -> new Contact.Web(c.text("id"), c.text("url"), check);
            default -> new Contact.Email(c.text("id"), c.text("address"), check);
        };
    }

    private static Check check(Node node, String by) {
        return new Check(
                CheckedDate.of(node.text("checked")),
                by,
                Confidence.of(node.text("confidence")),
                node.text("to-be-checked").equals("true"));
    }

    private Sentences sentences() {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        new Node(load(folder.resolve("sentences.yaml")))
                .fields()
                .forEach((key, dutch) -> text("sentence/" + key, String.valueOf(dutch))
                        .byLanguage()
                        .forEach((tag, sentence) -> byLanguage
                                .computeIfAbsent(tag, _ -> new HashMap<>())
                                .put(key, sentence)));
        return Sentences.of(byLanguage);
    }

    private Text text(String field, String dutch) {
        if (dutch.isEmpty()) {
            return Text.none();
        }
        Map<String, String> all = new LinkedHashMap<>(translations.getOrDefault(field, Map.of()));
        all.put("nl", dutch);
        return new Text(all);
    }

    private void readTranslations(String tag) {
        Path texts = folder.resolve("texts").resolve(tag);
        for (Path file : Files.isDirectory(texts) ? files(texts) : List.<Path>of()) {
            for (Node entry : new Node(load(file)).items()) {
                translations
                        .computeIfAbsent(entry.text("field"), _ -> new HashMap<>())
                        .put(tag, entry.text(tag));
            }
        }
    }

    private List<Node> list(String file) {
        return new Node(load(folder.resolve(file))).items();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object load(Path file) {
        try {
            return new Load(LoadSettings.builder()
                            .setSchema(new FailsafeSchema())
                            .build())
                    .loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Node(@Nullable Object value) {
        Map<?, ?> mapping() {
            return value instanceof Map<?, ?> fields ? fields : Map.of();
        }

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            mapping().forEach((key, field) -> fields.put(String.valueOf(key), field));
            return fields;
        }

        Node at(String field) {
            return new Node(mapping().get(field));
        }

        String text(String field) {
            return at(field).value instanceof String s ? s : "";
        }

        List<Node> list(String field) {
            return at(field).items();
        }

        List<Node> items() {
            List<Node> items = new ArrayList<>();
            if (value instanceof List<?> values) {
                values.forEach(item -> items.add(new Node(item)));
            }
            return items;
        }

        List<String> strings(String field) {
            return list(field).stream().map(node -> String.valueOf(node.value)).toList();
        }
    }
}
