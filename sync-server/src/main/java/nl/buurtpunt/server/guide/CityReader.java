package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.CityEntry.CityLanguage;
import nl.buurtpunt.protocol.content.CityEntry.EmergencyLine;
import nl.buurtpunt.protocol.content.CityEntry.Holiday;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.server.guide.Fields.Value;

/// Reads `city.yaml`: what is true for the whole city.
final class CityReader {
    private static final int MOST_DAYS = 3_650;

    private final Draft draft;

    CityReader(Draft draft) {
        this.draft = draft;
    }

    void read(Fields fields) {
        Value id = fields.required("id");
        draft.declare(EntryKind.CITY, fields, id);
        String name = draft.plain(fields, "name");
        List<CityLanguage> languages = languages(fields);
        Value zone = fields.required("time-zone");
        draft.check(fields, zone, "time-zone", Forms.timeZone(zone.text()));
        Value code = fields.required("country-calling-code");
        draft.check(fields, code, "country-calling-code", Forms.countryCode(code.text()));
        Value municipality = fields.required("municipality-contact");
        draft.refer(EntryKind.CONTACT, fields, municipality, "municipality-contact");
        Value accent = fields.required("accent");
        draft.check(fields, accent, "accent", Forms.colour(accent.text()));
        readValidDays(fields);
        List<EmergencyLine> emergency = emergency(fields);
        List<Holiday> holidays = holidays(fields);
        draft.add(
                fields.place(),
                fields.make(() -> new CityEntry(
                        id.text(),
                        name,
                        languages,
                        zone.text(),
                        code.text(),
                        municipality.text(),
                        accent.text(),
                        emergency,
                        holidays)));
    }

    private void readValidDays(Fields fields) {
        Value days = fields.optional("valid-days");
        if (days == null) {
            return;
        }
        var wrong = Forms.wholeNumber(days.text(), 1, MOST_DAYS);
        draft.check(fields, days, "valid-days", wrong);
        if (wrong.isEmpty()) {
            draft.validDays = Integer.parseInt(days.text());
        }
    }

    private List<CityLanguage> languages(Fields fields) {
        var languages = new ArrayList<CityLanguage>();
        for (Fields it : fields.mappings("languages")) {
            Value tag = it.required("tag");
            String ownName = draft.plain(it, "own-name");
            draft.check(it, tag, "tag", Forms.language(tag.text()));
            Place first = draft.languages.putIfAbsent(tag.text(), it.place(tag));
            if (first != null && !tag.text().isEmpty()) {
                it.problem(tag, "tag", "language '" + tag.text() + "' stands twice, first in " + first);
            }
            it.make(() -> new CityLanguage(tag.text(), ownName)).ifPresent(languages::add);
        }
        if (!draft.languages.containsKey(WorkingGuide.SOURCE_LANGUAGE)) {
            fields.problem(fields.lineOf("languages"), "languages", "nl is missing: it is the source of every text");
        }
        return languages;
    }

    /// One name for all its years, so that it is translated once.
    private List<Holiday> holidays(Fields fields) {
        var holidays = new ArrayList<Holiday>();
        var taken = new HashMap<String, String>();
        for (Fields it : fields.mappings("holidays")) {
            Value id = it.required("id");
            draft.checkId(it, id);
            if (holidays.stream().anyMatch(holiday -> holiday.id().equals(id.text()))) {
                it.problem(id, "id", "duplicate id '" + id.text() + "' in the holidays");
            }
            Texts name = draft.text(it, "name", "holiday/" + id.text() + "/name", GuideLimits.NAME_LENGTH);
            List<Value> dates = it.list("dates");
            if (dates.isEmpty()) {
                it.problem(it.lineOf("dates"), "dates", "names no dates");
            }
            for (Value date : dates) {
                draft.check(it, date, "dates", Forms.date(date.text()));
                String other = taken.putIfAbsent(date.text(), id.text());
                if (other != null && !other.equals(id.text())) {
                    it.problem(date, "dates", "'" + date.text() + "' is '" + other + "' already");
                }
            }
            List<String> days = dates.stream().map(Value::text).toList();
            it.make(() -> new Holiday(id.text(), name, days)).ifPresent(holidays::add);
        }
        return holidays;
    }

    private List<EmergencyLine> emergency(Fields fields) {
        var lines = new ArrayList<EmergencyLine>();
        for (Fields it : fields.mappings("emergency")) {
            Value id = it.required("id");
            draft.checkId(it, id);
            if (lines.stream().anyMatch(line -> line.id().equals(id.text()))) {
                it.problem(id, "id", "duplicate id '" + id.text() + "' in the emergency page");
            }
            Value contact = it.required("contact");
            draft.refer(EntryKind.CONTACT, it, contact, "contact");
            Value icon = it.required("icon");
            draft.icon(it, icon);
            Texts text = draft.text(it, "text", "emergency/" + id.text() + "/text", GuideLimits.TEXT_LENGTH);
            it.make(() -> new EmergencyLine(id.text(), contact.text(), icon.text(), text))
                    .ifPresent(lines::add);
        }
        if (!fields.has("emergency")) {
            fields.problem(fields.place().line(), "emergency", "is missing");
        }
        return lines;
    }
}
