package nl.buurtpunt.kiosk.sync;

import static java.util.function.Predicate.not;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.EntryHash;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;
import nl.buurtpunt.protocol.release.Manifest;

/// Makes the screens' guide of a release's entries. What cannot be read is left out, so that one bad entry
/// never costs a resident the rest; where the release says nothing, the built-in guide stands behind it.
final class GuideReader {
    private static final Comparator<ServiceEntry> SHOWN_FIRST = Comparator.comparingInt(GuideReader::rank)
            .thenComparing(it -> it.name().in("nl").orElse("").toLowerCase(Locale.ROOT))
            .thenComparing(ServiceEntry::id);

    private final Guide builtIn;
    private Map<EntryHash, Entry> known = Map.of();
    private Map<String, MadeService> made = Map.of();

    GuideReader(Guide builtIn) {
        this.builtIn = builtIn;
    }

    GuideReading read(Manifest manifest, Map<EntryHash, Bytes> bytes) {
        var entries = ReadEntries.of(manifest, bytes, known);
        known = entries.byHash();
        List<String> skipped = new ArrayList<>(entries.skipped());
        List<CityEntry> cities = entries.all(CityEntry.class);
        if (cities.size() != 1) {
            return new GuideReading.Unshowable(cities.size() + " cities in it");
        }
        CityEntry cityEntry = cities.getFirst();
        Map<String, Contact> contacts = new HashMap<>();
        entries.all(ContactEntry.class)
                .forEach(it -> contacts.put(it.id(), Translated.contact(it, cityEntry.countryCallingCode())));
        try {
            City city = city(cityEntry, contacts, skipped);
            var edition = new Edition(manifest.order().toString(), manifest.created(), manifest.validUntil(), false);
            var contents = Guide.Contents.of(
                            topics(entries),
                            services(entries, contacts, skipped),
                            points(entries, contacts),
                            sentences(entries))
                    .withBulletins(TranslatedBulletins.of(entries))
                    .withWords(Translated.words(entries.all(WordsEntry.class)))
                    .withPromise(Translated.promise(entries.all(LettersEntry.class)));
            return new GuideReading.Shown(new Guide(edition, city, contents), skipped);
        } catch (DateTimeException e) {
            return new GuideReading.Unshowable("time zone " + cityEntry.timeZone());
        }
    }

    /// What the last reading understood. The next one need not be given the bytes of these: most releases differ from
    /// the one before by a few entries, and reading thousands of them anew would be felt on the screen.
    Set<EntryHash> known() {
        return known.keySet();
    }

    private City city(CityEntry entry, Map<String, Contact> contacts, List<String> skipped) {
        return new City(
                entry.id(),
                entry.name(),
                entry.languages().stream()
                        .map(it -> Language.of(it.tag(), it.ownName()))
                        .toList(),
                ZoneId.of(entry.timeZone()),
                entry.countryCallingCode(),
                entry.accent() == null ? builtIn.city().accent() : entry.accent(),
                emergency(entry, contacts, skipped),
                Translated.holidays(entry),
                municipality(entry, contacts));
    }

    private static Optional<Contact.Phone> municipality(CityEntry entry, Map<String, Contact> contacts) {
        return contacts.get(entry.municipalityContact()) instanceof Contact.Phone phone
                ? Optional.of(phone)
                : Optional.empty();
    }

    /// The release's lines, and whatever the built-in page has beyond them: no release, however broken, may take a
    /// number away from somebody in danger.
    private List<EmergencyLine> emergency(CityEntry entry, Map<String, Contact> contacts, List<String> skipped) {
        List<EmergencyLine> lines = new ArrayList<>();
        for (CityEntry.EmergencyLine line : entry.emergency()) {
            if (contacts.get(line.contact()) instanceof Contact.Phone phone) {
                lines.add(new EmergencyLine(line.id(), line.icon(), Translated.text(line.text()), phone));
            } else {
                skipped.add("emergency " + line.id() + ": no phone " + line.contact());
                builtIn.emergency().stream()
                        .filter(it -> it.id().equals(line.id()))
                        .forEach(lines::add);
            }
        }
        Predicate<EmergencyLine> shown = builtInLine -> lines.stream()
                .anyMatch(it -> it.id().equals(builtInLine.id())
                        || it.phone().dial().equals(builtInLine.phone().dial()));
        lines.addAll(builtIn.emergency().stream().filter(not(shown)).toList());
        return lines;
    }

    private static List<Topic> topics(ReadEntries entries) {
        return entries.all(TopicEntry.class).stream()
                .sorted(Comparator.comparingInt(TopicEntry::position).thenComparing(TopicEntry::id))
                .map(Translated::topic)
                .toList();
    }

    private List<Service> services(ReadEntries entries, Map<String, Contact> contacts, List<String> skipped) {
        Map<String, Organisation> organisations = entries.organisations(contacts);
        List<Service> services = new ArrayList<>();
        Map<String, MadeService> makes = new HashMap<>();
        for (ServiceEntry entry :
                entries.all(ServiceEntry.class).stream().sorted(SHOWN_FIRST).toList()) {
            Organisation organisation = organisations.get(entry.organisation());
            if (organisation == null) {
                skipped.add("service " + entry.id() + ": no organisation " + entry.organisation());
            } else {
                MadeService service = made(entry, organisation, known(entry.contacts(), contacts));
                makes.put(entry.id(), service);
                services.add(service.service());
            }
        }
        made = makes;
        return services;
    }

    /// The service of the guide before, when nothing about it changed.
    private MadeService made(ServiceEntry entry, Organisation organisation, List<Contact> contacts) {
        MadeService before = made.get(entry.id());
        return before != null && before.isOf(entry, organisation, contacts)
                ? before
                : new MadeService(entry, Translated.service(entry, organisation, contacts));
    }

    private record MadeService(ServiceEntry entry, Service service) {
        boolean isOf(ServiceEntry newer, Organisation organisation, List<Contact> contacts) {
            return entry.equals(newer)
                    && service.organisation().equals(organisation)
                    && service.reach().contacts().equals(contacts);
        }
    }

    private static List<Point> points(ReadEntries entries, Map<String, Contact> contacts) {
        return entries.all(PointEntry.class).stream()
                .map(it -> Translated.point(it, known(it.contacts(), contacts)))
                .toList();
    }

    private Sentences sentences(ReadEntries entries) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        entries.all(SentencesEntry.class).forEach(it -> byLanguage.put(it.language(), it.sentences()));
        return Sentences.of(byLanguage).over(builtIn.sentences());
    }

    private static List<Contact> known(List<String> ids, Map<String, Contact> contacts) {
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(contacts.get(id)).stream())
                .toList();
    }

    private static int rank(ServiceEntry entry) {
        Integer rank = entry.rank();
        return rank == null ? ServiceEntry.DEFAULT_RANK : rank;
    }
}
