package nl.buurtpunt.kiosk.sync;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Filing;
import nl.buurtpunt.kiosk.guide.Holiday;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.LetterPromise;
import nl.buurtpunt.kiosk.guide.NextStep;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.guide.Person;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointTexts;
import nl.buurtpunt.kiosk.guide.Reach;
import nl.buurtpunt.kiosk.guide.SearchWords;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.ServiceTexts;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;
import org.jspecify.annotations.Nullable;

/// One entry of the wire, said in the words of the screens.
final class Translated {
    private Translated() {}

    static Text text(@Nullable Texts texts) {
        return texts == null ? Text.none() : new Text(texts.values());
    }

    static Topic topic(TopicEntry entry) {
        return new Topic(entry.id(), entry.icon(), text(entry.name()), text(entry.sentence()));
    }

    /// The parts of all languages together, by what they are words for.
    static SearchWords words(List<WordsEntry> parts) {
        Map<String, Map<String, List<String>>> topics = new HashMap<>();
        Map<String, Map<String, List<String>>> services = new HashMap<>();
        for (WordsEntry part : parts) {
            part.topics()
                    .forEach((id, words) ->
                            topics.computeIfAbsent(id, _ -> new HashMap<>()).put(part.language(), words));
            part.services()
                    .forEach((id, words) ->
                            services.computeIfAbsent(id, _ -> new HashMap<>()).put(part.language(), words));
        }
        return new SearchWords(topics, services);
    }

    /// A release of a server that promises nothing yet has none.
    static LetterPromise promise(List<LettersEntry> entries) {
        return entries.stream().findFirst().map(Translated::promise).orElse(LetterPromise.NONE);
    }

    private static LetterPromise promise(LettersEntry entry) {
        Integer days = entry.answerDays();
        return new LetterPromise(
                Optional.ofNullable(entry.publicAddress()), days == null ? OptionalInt.empty() : OptionalInt.of(days));
    }

    static Contact contact(ContactEntry entry, String callingCode) {
        Check check = check(entry.source());
        return switch (entry) {
            case ContactEntry.Phone phone ->
                Contact.Phone.of(
                        phone.id(),
                        phone.number(),
                        callingCode,
                        PhoneCost.valueOf(phone.cost().name()),
                        check);
            case ContactEntry.Address address ->
                new Contact.Address(address.id(), address.street(), said(address.postcode()), address.place(), check);
            case ContactEntry.Web web -> new Contact.Web(web.id(), web.url(), check);
            case ContactEntry.Email email -> new Contact.Email(email.id(), email.address(), check);
        };
    }

    static Service service(ServiceEntry entry, Organisation organisation, List<Contact> contacts) {
        var texts = new ServiceTexts(
                text(entry.name()),
                text(entry.sentence()),
                text(entry.bring()),
                text(entry.cost()),
                text(entry.forWhom()),
                text(entry.accessibility()),
                text(entry.inCharge()));
        var hours = new Hours(week(entry.hours()), exceptions(entry.hoursExceptions()), text(entry.hoursNote()));
        var check = new Check(
                CheckedDate.of(entry.checked()),
                said(entry.checkedBy()),
                Confidence.valueOf(entry.confidence().name()),
                false);
        return new Service(
                entry.id(),
                new Filing(entry.topics(), TreeLevel.valueOf(entry.level().name())),
                organisation,
                texts,
                new Reach(contacts, hours, entry.languagesSpoken()),
                Optional.ofNullable(entry.nextStep()).map(it -> new NextStep(it.service(), text(it.text()))),
                check);
    }

    static Point point(PointEntry entry, List<Contact> contacts) {
        return new Point(
                entry.id(),
                entry.example(),
                new PointTexts(
                        text(entry.name()),
                        entry.ask().stream().map(Translated::text).toList(),
                        text(entry.how()),
                        text(entry.accessibility())),
                said(entry.district()),
                new Hours(week(entry.hours()), exceptions(entry.hoursExceptions()), Text.none()),
                entry.people().stream().map(Translated::person).toList(),
                contacts);
    }

    private static Person person(PointEntry.Presence presence) {
        return new Person(
                text(presence.function()),
                List.of(new Hours.Span(days(presence.days()), presence.opens(), presence.closes())),
                text(presence.note()));
    }

    /// A date that does not exist is left out, as it is among opening hours.
    static List<Holiday> holidays(CityEntry entry) {
        return entry.holidays().stream()
                .flatMap(it ->
                        it.dates().stream().flatMap(date -> date(date).map(day -> new Holiday(day, text(it.name())))))
                .toList();
    }

    private static Check check(ContactSource source) {
        return new Check(
                CheckedDate.of(source.checked()),
                said(source.from()),
                Confidence.valueOf(source.confidence().name()),
                source.toBeChecked());
    }

    private static List<Hours.Span> week(List<OpeningHours> hours) {
        return hours.stream()
                .map(it -> new Hours.Span(days(it.days()), it.opens(), it.closes()))
                .toList();
    }

    static List<DayOfWeek> days(List<Day> days) {
        return days.stream()
                .map(it -> Hours.day(it.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Hours.OtherDay> exceptions(List<HoursException> exceptions) {
        return exceptions.stream().flatMap(Translated::otherDay).toList();
    }

    /// A date that does not exist is left out; the rest of the service stays right.
    private static Stream<Hours.OtherDay> otherDay(HoursException exception) {
        String opens = exception.closed() ? "" : said(exception.opens());
        return date(exception.date()).map(date -> new Hours.OtherDay(date, opens, said(exception.closes())));
    }

    private static Stream<LocalDate> date(String written) {
        try {
            return Stream.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
