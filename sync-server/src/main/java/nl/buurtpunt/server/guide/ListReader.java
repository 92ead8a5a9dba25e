package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.PointEntry.Presence;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.server.guide.Fields.Value;
import org.jspecify.annotations.Nullable;

/// Reads the small lists: topics, organisations, points, and the sentences of the interface.
final class ListReader {
    private static final Pattern SENTENCE_KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");

    private final Draft draft;
    private final HoursReader hoursReader;

    ListReader(Draft draft) {
        this.draft = draft;
        this.hoursReader = new HoursReader(draft);
    }

    /// @param position from 0, the place in the list: topics stand on the home screen in the file's order
    void topic(Fields fields, int position) {
        Value id = fields.required("id");
        draft.declare(EntryKind.TOPIC, fields, id);
        Value icon = fields.required("icon");
        draft.icon(fields, icon);
        String key = "topic/" + id.text() + "/";
        Texts name = draft.text(fields, "name", key + "name", GuideLimits.NAME_LENGTH);
        @Nullable Texts sentence = draft.maybeText(fields, "sentence", key + "sentence");
        draft.add(fields.place(), fields.make(() -> new TopicEntry(id.text(), position, icon.text(), name, sentence)));
    }

    void organisation(Fields fields) {
        Value id = fields.required("id");
        draft.declare(EntryKind.ORGANISATION, fields, id);
        Texts name = draft.text(fields, "name", "organisation/" + id.text() + "/name", GuideLimits.NAME_LENGTH);
        @Nullable Value website = fields.optional("website");
        if (website != null) {
            draft.refer(EntryKind.CONTACT, fields, website, "website");
        }
        draft.add(
                fields.place(),
                fields.make(() -> new OrganisationEntry(id.text(), name, website == null ? null : website.text())));
    }

    void point(Fields fields) {
        Value id = fields.required("id");
        draft.declare(EntryKind.POINT, fields, id);
        boolean example = fields.truth("example", false);
        String key = "point/" + id.text() + "/";
        Texts name = draft.text(fields, "name", key + "name", GuideLimits.NAME_LENGTH);
        @Nullable String district = draft.maybePlain(fields, "district");
        if (district != null) {
            draft.districts.add(district);
        }
        List<OpeningHours> hours = hoursReader.hours(fields, "hours");
        List<HoursException> exceptions = hoursReader.exceptions(fields);
        List<Presence> people = people(fields, key);
        List<Texts> ask = draft.texts(fields, "ask", key);
        @Nullable Texts how = draft.maybeText(fields, "how", key + "how");
        @Nullable Texts accessibility = draft.maybeText(fields, "accessibility", key + "accessibility");
        List<String> contacts = draft.referAll(EntryKind.CONTACT, fields, "contacts");
        draft.add(
                fields.place(),
                fields.make(() -> new PointEntry(
                        id.text(),
                        example,
                        name,
                        district,
                        hours,
                        exceptions,
                        people,
                        ask,
                        how,
                        accessibility,
                        contacts)));
    }

    private List<Presence> people(Fields fields, String key) {
        var people = new ArrayList<Presence>();
        int number = 0;
        for (Fields it : fields.mappings("people")) {
            number++;
            Texts function =
                    draft.text(it, "function", key + "people/" + number + "/function", GuideLimits.NAME_LENGTH);
            var days = hoursReader.days(it);
            var times = hoursReader.times(it);
            @Nullable Texts note = draft.maybeText(it, "note", key + "people/" + number + "/note");
            it.make(() -> new Presence(function, days, times.opens(), times.closes(), note))
                    .ifPresent(people::add);
        }
        return people;
    }

    void sentences(Fields fields) {
        var sentences = new TreeMap<String, String>();
        for (String key : fields.names()) {
            if (!SENTENCE_KEY.matcher(key).matches()) {
                fields.problem(fields.lineOf(key), key, "is not the name of a sentence (home.title)");
            } else if (key.length() > GuideLimits.SENTENCE_KEY_LENGTH) {
                fields.problem(fields.lineOf(key), key, TextRules.tooLong(key, GuideLimits.SENTENCE_KEY_LENGTH));
            }
            Texts text = draft.text(fields, key, WorkingGuide.SENTENCE + key, GuideLimits.TEXT_LENGTH);
            sentences.put(key, text.in(WorkingGuide.SOURCE_LANGUAGE).orElse(""));
        }
        draft.add(fields.place(), fields.make(() -> new SentencesEntry(WorkingGuide.SOURCE_LANGUAGE, sentences)));
    }
}
