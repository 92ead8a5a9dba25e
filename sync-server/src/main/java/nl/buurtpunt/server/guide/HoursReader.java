package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.HoursException;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.server.guide.Fields.Value;

/// Reads days and times. Hours past midnight are not written as hours but as a sentence, so a closing time that is not
/// after the opening time is a mistake.
final class HoursReader {
    private final Draft draft;

    HoursReader(Draft draft) {
        this.draft = draft;
    }

    List<OpeningHours> hours(Fields owner, String name) {
        var all = new ArrayList<OpeningHours>();
        for (Fields it : owner.mappings(name)) {
            List<Day> days = days(it);
            Times times = times(it);
            it.make(() -> new OpeningHours(days, times.opens(), times.closes())).ifPresent(all::add);
        }
        return all;
    }

    List<HoursException> exceptions(Fields owner) {
        var all = new ArrayList<HoursException>();
        var dates = new HashSet<String>();
        for (Fields it : owner.mappings("hours-exceptions")) {
            Value date = it.required("date");
            draft.check(it, date, "date", Forms.date(date.text()));
            if (!date.text().isEmpty() && !dates.add(date.text())) {
                it.problem(date, "date", "'" + date.text() + "' stands twice");
            }
            read(it, date).ifPresent(all::add);
        }
        return all;
    }

    private Optional<HoursException> read(Fields it, Value date) {
        if (it.truth("closed", false)) {
            return it.make(() -> new HoursException(date.text(), true, null, null));
        }
        Times times = times(it);
        return it.make(() -> new HoursException(date.text(), false, times.opens(), times.closes()));
    }

    record Times(String opens, String closes) {}

    Times times(Fields fields) {
        Value opens = fields.required("opens");
        Value closes = fields.required("closes");
        Optional<String> wrongOpens = Forms.time(opens.text());
        Optional<String> wrongCloses = Forms.time(closes.text());
        draft.check(fields, opens, "opens", wrongOpens);
        draft.check(fields, closes, "closes", wrongCloses);
        if (wrongOpens.isEmpty()
                && wrongCloses.isEmpty()
                && Forms.minutes(closes.text()) <= Forms.minutes(opens.text())) {
            fields.problem(closes, "closes", "closes at " + closes.text() + ", not after it opens at " + opens.text());
        }
        return new Times(opens.text(), closes.text());
    }

    List<Day> days(Fields fields) {
        List<Value> values = fields.list("days");
        if (values.isEmpty()) {
            fields.problem(fields.lineOf("days"), "days", "names no days");
        }
        return values.stream().map(it -> fields.word(it, "days", Day.class)).toList();
    }
}
