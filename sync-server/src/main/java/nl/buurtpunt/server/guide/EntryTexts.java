package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.CityEntry.EmergencyLine;
import nl.buurtpunt.protocol.content.CityEntry.Holiday;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.PointEntry.Presence;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.ServiceEntry.NextStep;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;
import org.jspecify.annotations.Nullable;

/// Every human text of an entry under the name that translations call it by: the one place that knows them all.
/// The sentences of the interface are an entry per language and are not rewritten here.
final class EntryTexts {
    private final BiFunction<String, Texts, Texts> rewrite;

    private EntryTexts(BiFunction<String, Texts, Texts> rewrite) {
        this.rewrite = rewrite;
    }

    /// The same entry with each of its texts replaced by what the function makes of (field, texts).
    static Entry rewrite(Entry entry, BiFunction<String, Texts, Texts> rewrite) {
        return new EntryTexts(rewrite).rewrite(entry);
    }

    private Entry rewrite(Entry entry) {
        return switch (entry) {
            case CityEntry city -> city(city);
            case TopicEntry it ->
                new TopicEntry(
                        it.id(),
                        it.position(),
                        it.icon(),
                        text(it, "name", it.name()),
                        maybe(it, "sentence", it.sentence()));
            case OrganisationEntry it -> new OrganisationEntry(it.id(), text(it, "name", it.name()), it.website());
            case ServiceEntry service -> service(service);
            case PointEntry point -> point(point);
            case NoticeEntry notice -> notice(notice);
            case EventEntry event -> event(event);
            case PlanEntry plan -> plan(plan);
            case ContactEntry contact -> contact;
            case SentencesEntry sentences -> sentences;
            case WordsEntry words -> words;
            case LettersEntry letters -> letters;
        };
    }

    private CityEntry city(CityEntry it) {
        List<EmergencyLine> emergency = it.emergency().stream()
                .map(line -> new EmergencyLine(
                        line.id(),
                        line.contact(),
                        line.icon(),
                        rewrite.apply("emergency/" + line.id() + "/text", line.text())))
                .toList();
        return new CityEntry(
                it.id(),
                it.name(),
                it.languages(),
                it.timeZone(),
                it.countryCallingCode(),
                it.municipalityContact(),
                it.accent(),
                emergency,
                it.holidays().stream()
                        .map(day -> new Holiday(
                                day.id(), rewrite.apply("holiday/" + day.id() + "/name", day.name()), day.dates()))
                        .toList());
    }

    private ServiceEntry service(ServiceEntry it) {
        NextStep next = it.nextStep();
        return new ServiceEntry(
                it.id(),
                it.topics(),
                it.rank(),
                it.level(),
                it.organisation(),
                text(it, "name", it.name()),
                text(it, "sentence", it.sentence()),
                maybe(it, "bring", it.bring()),
                maybe(it, "cost", it.cost()),
                maybe(it, "for-whom", it.forWhom()),
                it.languagesSpoken(),
                maybe(it, "accessibility", it.accessibility()),
                it.contacts(),
                it.hours(),
                it.hoursExceptions(),
                maybe(it, "hours-note", it.hoursNote()),
                next == null ? null : new NextStep(next.service(), maybe(it, "next-step", next.text())),
                maybe(it, "in-charge", it.inCharge()),
                it.checked(),
                it.checkedBy(),
                it.confidence());
    }

    private PointEntry point(PointEntry it) {
        var people = new ArrayList<Presence>();
        for (Presence one : it.people()) {
            String field = "people/" + (people.size() + 1) + "/";
            people.add(new Presence(
                    text(it, field + "function", one.function()),
                    one.days(),
                    one.opens(),
                    one.closes(),
                    maybe(it, field + "note", one.note())));
        }
        var ask = new ArrayList<Texts>();
        for (Texts one : it.ask()) {
            ask.add(text(it, "ask/" + (ask.size() + 1), one));
        }
        return new PointEntry(
                it.id(),
                it.example(),
                text(it, "name", it.name()),
                it.district(),
                it.hours(),
                it.hoursExceptions(),
                people,
                ask,
                maybe(it, "how", it.how()),
                maybe(it, "accessibility", it.accessibility()),
                it.contacts());
    }

    private NoticeEntry notice(NoticeEntry it) {
        return new NoticeEntry(
                it.id(),
                it.example(),
                it.audience(),
                text(it, "title", it.title()),
                text(it, "text", it.text()),
                it.from(),
                it.until(),
                it.topic());
    }

    private EventEntry event(EventEntry it) {
        return new EventEntry(
                it.id(),
                it.example(),
                it.audience(),
                text(it, "title", it.title()),
                text(it, "text", it.text()),
                it.when(),
                maybe(it, "place", it.place()),
                it.point(),
                maybe(it, "cost", it.cost()),
                it.topic());
    }

    private PlanEntry plan(PlanEntry it) {
        return new PlanEntry(
                it.id(),
                it.example(),
                it.audience(),
                text(it, "title", it.title()),
                text(it, "text", it.text()),
                it.from(),
                it.until(),
                it.reactUntil(),
                text(it, "decides", it.decides()),
                maybe(it, "stage", it.stage()),
                it.topic());
    }

    private Texts text(Entry entry, String name, Texts texts) {
        return rewrite.apply(entry.kind().wireName() + "/" + entry.id() + "/" + name, texts);
    }

    private @Nullable Texts maybe(Entry entry, String name, @Nullable Texts texts) {
        return texts == null ? null : text(entry, name, texts);
    }
}
