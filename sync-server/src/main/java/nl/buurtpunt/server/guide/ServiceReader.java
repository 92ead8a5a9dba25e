package nl.buurtpunt.server.guide;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.Confidence;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.ServiceEntry.NextStep;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TreeLevel;
import nl.buurtpunt.server.guide.Fields.Value;
import org.jspecify.annotations.Nullable;

/// Reads one file of `services/`: an organisation's help for one need.
final class ServiceReader {
    private static final int MOST_RANK = 9_999;

    private final Draft draft;
    private final HoursReader hoursReader;

    ServiceReader(Draft draft) {
        this.draft = draft;
        this.hoursReader = new HoursReader(draft);
    }

    /// The references and marks of a service that are not texts.
    private record Ties(
            List<String> topics,
            @Nullable Integer rank,
            TreeLevel level,
            String organisation,
            List<String> languagesSpoken,
            List<String> contacts) {}

    private record When(List<OpeningHours> hours, List<HoursException> exceptions) {}

    private record Origin(String checked, String by, Confidence confidence) {}

    void read(Fields fields, String fileId) {
        Value id = fields.required("id");
        draft.declare(EntryKind.SERVICE, fields, id);
        if (!id.text().isEmpty() && !id.text().equals(fileId)) {
            fields.problem(id, "id", "'" + id.text() + "' is not the name of its file '" + fileId + "'");
        }
        Ties ties = ties(fields);
        var when = new When(hoursReader.hours(fields, "hours"), hoursReader.exceptions(fields));
        Origin origin = origin(fields);
        Words words = words(fields, "service/" + id.text() + "/");
        @Nullable NextStep next = nextStep(fields, id.text());
        draft.add(fields.place(), fields.make(() -> entry(id.text(), ties, when, origin, words, next)));
    }

    private static ServiceEntry entry(
            String id, Ties ties, When when, Origin origin, Words words, @Nullable NextStep next) {
        return new ServiceEntry(
                id,
                ties.topics(),
                ties.rank(),
                ties.level(),
                ties.organisation(),
                words.name(),
                words.sentence(),
                words.bring(),
                words.cost(),
                words.forWhom(),
                ties.languagesSpoken(),
                words.accessibility(),
                ties.contacts(),
                when.hours(),
                when.exceptions(),
                words.hoursNote(),
                next,
                words.inCharge(),
                origin.checked(),
                origin.by(),
                origin.confidence());
    }

    private Ties ties(Fields fields) {
        List<String> topics = draft.referAll(EntryKind.TOPIC, fields, "topics");
        if (topics.isEmpty()) {
            fields.problem(fields.lineOf("topics"), "topics", "a service without topic is found by nobody");
        }
        TreeLevel level = fields.word(fields.required("level"), "level", TreeLevel.class);
        Value organisation = fields.required("organisation");
        draft.refer(EntryKind.ORGANISATION, fields, organisation, "organisation");
        List<Value> spoken = fields.list("languages-spoken");
        spoken.forEach(it -> draft.check(fields, it, "languages-spoken", Forms.language(it.text())));
        List<String> contacts = draft.referAll(EntryKind.CONTACT, fields, "contacts");
        List<String> languages = spoken.stream().map(Value::text).toList();
        return new Ties(topics, rank(fields), level, organisation.text(), languages, contacts);
    }

    private @Nullable Integer rank(Fields fields) {
        Value rank = fields.optional("rank");
        if (rank == null) {
            return null;
        }
        Optional<String> wrong = Forms.wholeNumber(rank.text(), 0, MOST_RANK);
        draft.check(fields, rank, "rank", wrong);
        return wrong.isPresent() ? null : Integer.valueOf(rank.text());
    }

    private Origin origin(Fields fields) {
        Value checked = fields.required("checked");
        draft.check(fields, checked, "checked", Forms.checked(checked.text()));
        Confidence confidence = fields.word(fields.required("confidence"), "confidence", Confidence.class);
        return new Origin(checked.text(), draft.plain(fields, "checked-by"), confidence);
    }

    private record Words(
            Texts name,
            Texts sentence,
            @Nullable Texts bring,
            @Nullable Texts cost,
            @Nullable Texts forWhom,
            @Nullable Texts accessibility,
            @Nullable Texts hoursNote,
            Texts inCharge) {}

    private Words words(Fields fields, String key) {
        return new Words(
                draft.text(fields, "name", key + "name", GuideLimits.NAME_LENGTH),
                draft.text(fields, "sentence", key + "sentence", GuideLimits.TEXT_LENGTH),
                draft.maybeText(fields, "bring", key + "bring"),
                draft.maybeText(fields, "cost", key + "cost"),
                draft.maybeText(fields, "for-whom", key + "for-whom"),
                draft.maybeText(fields, "accessibility", key + "accessibility"),
                draft.maybeText(fields, "hours-note", key + "hours-note"),
                draft.text(fields, "in-charge", key + "in-charge", GuideLimits.TEXT_LENGTH));
    }

    private @Nullable NextStep nextStep(Fields fields, String id) {
        Fields next = fields.mapping("next-step").orElse(null);
        if (next == null) {
            return null;
        }
        Value service = next.required("service");
        draft.refer(EntryKind.SERVICE, next, service, "next-step");
        if (!id.isEmpty() && service.text().equals(id)) {
            next.problem(service, "next-step", "leads to the service itself");
        }
        Texts text = draft.maybeText(next, "text", "service/" + id + "/next-step");
        return next.make(() -> new NextStep(service.text(), text)).orElse(null);
    }
}
