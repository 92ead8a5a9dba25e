package nl.buurtpunt.server.guide;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.Audience;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.EventEntry.When;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.server.guide.Fields.Value;
import nl.buurtpunt.server.guide.HoursReader.Times;
import org.jspecify.annotations.Nullable;

/// Reads what is new in the city: notices, events and plans.
final class BulletinReader {
    private static final String POINT = "point:";
    private static final String DISTRICT = "district:";

    private final Draft draft;
    private final HoursReader hoursReader;

    BulletinReader(Draft draft) {
        this.draft = draft;
        this.hoursReader = new HoursReader(draft);
    }

    /// What all three kinds have.
    private record Head(
            String id,
            boolean example,
            Audience audience,
            Texts title,
            Texts text,
            @Nullable String topic) {}

    void notice(Fields fields) {
        Head head = head(EntryKind.NOTICE, fields);
        Days days = period(fields);
        draft.add(
                fields.place(),
                fields.make(() -> new NoticeEntry(
                        head.id(),
                        head.example(),
                        head.audience(),
                        head.title(),
                        head.text(),
                        days.from(),
                        days.until(),
                        head.topic())));
    }

    void event(Fields fields) {
        Head head = head(EntryKind.EVENT, fields);
        When when = when(fields).orElse(null);
        @Nullable Texts place = draft.maybeText(fields, "place", "event/" + head.id() + "/place");
        @Nullable Value point = fields.optional("point");
        if (point != null) {
            draft.refer(EntryKind.POINT, fields, point, "point");
        }
        if (place == null && point == null) {
            fields.problem(fields.place().line(), "place", "is missing: say where it is, or name a point");
        }
        @Nullable Texts cost = draft.maybeText(fields, "cost", "event/" + head.id() + "/cost");
        draft.add(fields.place(), fields.make(() -> {
            if (when == null) {
                throw new IllegalArgumentException("says nowhere when it is");
            }
            return new EventEntry(
                    head.id(),
                    head.example(),
                    head.audience(),
                    head.title(),
                    head.text(),
                    when,
                    place,
                    point == null ? null : point.text(),
                    cost,
                    head.topic());
        }));
    }

    void plan(Fields fields) {
        Head head = head(EntryKind.PLAN, fields);
        Days days = period(fields);
        @Nullable String reactUntil = date(fields, "react-until");
        if (reactUntil != null && days.until() != null && reactUntil.compareTo(days.until()) > 0) {
            fields.problem(
                    fields.lineOf("react-until"),
                    "react-until",
                    "'" + reactUntil + "' comes after the plan is shown, until " + days.until());
        }
        String key = "plan/" + head.id() + "/";
        Texts decides = draft.text(fields, "decides", key + "decides", GuideLimits.TEXT_LENGTH);
        @Nullable Texts stage = draft.maybeText(fields, "stage", key + "stage");
        draft.add(
                fields.place(),
                fields.make(() -> new PlanEntry(
                        head.id(),
                        head.example(),
                        head.audience(),
                        head.title(),
                        head.text(),
                        days.from(),
                        days.until(),
                        reactUntil,
                        decides,
                        stage,
                        head.topic())));
    }

    private Head head(EntryKind kind, Fields fields) {
        Value id = fields.required("id");
        draft.declare(kind, fields, id);
        String key = kind.wireName() + "/" + id.text() + "/";
        boolean example = fields.truth("example", false);
        Audience audience = audience(fields);
        Texts title = draft.text(fields, "title", key + "title", GuideLimits.NAME_LENGTH);
        Texts text = draft.text(fields, "text", key + "text", GuideLimits.TEXT_LENGTH);
        @Nullable Value topic = fields.optional("topic");
        if (topic != null) {
            draft.refer(EntryKind.TOPIC, fields, topic, "topic");
        }
        return new Head(id.text(), example, audience, title, text, topic == null ? null : topic.text());
    }

    private Audience audience(Fields fields) {
        Value written = fields.required("for");
        String text = written.text();
        if (text.equals("city") || text.isEmpty()) {
            return Audience.CITY;
        }
        if (text.startsWith(POINT)) {
            var id = new Value(text.substring(POINT.length()), written.line());
            draft.checkId(fields, id);
            draft.refer(EntryKind.POINT, fields, id, "for");
        } else if (text.startsWith(DISTRICT) && text.length() > DISTRICT.length()) {
            draft.addressed.add(new Draft.Addressed(text.substring(DISTRICT.length()), fields.place(written)));
        } else {
            fields.problem(written, "for", "'" + text + "' is not city, district:NAME or point:ID");
            return Audience.CITY;
        }
        try {
            return Audience.of(text);
        } catch (IllegalArgumentException e) {
            fields.problem(written, "for", "'" + text + "' is not city, district:NAME or point:ID");
            return Audience.CITY;
        }
    }

    private record Days(@Nullable String from, @Nullable String until) {}

    private Days period(Fields fields) {
        @Nullable String from = date(fields, "from");
        @Nullable String until = date(fields, "until");
        if (from != null && until != null && until.compareTo(from) < 0) {
            fields.problem(fields.lineOf("until"), "until", "'" + until + "' comes before it begins, on " + from);
        }
        return new Days(from, until);
    }

    /// A day of the calendar; what is none is a problem and reads as left out.
    private @Nullable String date(Fields fields, String name) {
        Value value = fields.optional(name);
        if (value == null) {
            return null;
        }
        Optional<String> wrong = Forms.date(value.text());
        draft.check(fields, value, name, wrong);
        return wrong.isEmpty() ? value.text() : null;
    }

    private Optional<When> when(Fields fields) {
        @Nullable String date = date(fields, "date");
        boolean weekly = fields.has("days");
        if (fields.has("date") == weekly) {
            fields.problem(fields.place().line(), weekly ? "days" : "date", "give either a date or days of the week");
        }
        List<Day> days = weekly ? hoursReader.days(fields) : List.of();
        Days period = period(fields);
        if (date != null && period.until() != null) {
            fields.problem(fields.lineOf("until"), "until", "an event of one date ends on that date");
        }
        if (date != null && period.from() != null && date.compareTo(period.from()) < 0) {
            fields.problem(fields.lineOf("from"), "from", "'" + period.from() + "' comes after the event, on " + date);
        }
        List<String> except = except(fields, weekly);
        Optional<Times> times =
                fields.has("opens") || fields.has("closes") ? Optional.of(hoursReader.times(fields)) : Optional.empty();
        if (date == null && days.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new When(
                    date,
                    days,
                    period.from(),
                    period.until(),
                    except,
                    times.map(Times::opens).orElse(null),
                    times.map(Times::closes).orElse(null)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // each of its faults was named above, at its own line
        }
    }

    private List<String> except(Fields fields, boolean weekly) {
        List<Value> except = fields.list("except");
        for (Value it : except) {
            draft.check(fields, it, "except", Forms.date(it.text()));
        }
        if (!weekly && !except.isEmpty()) {
            fields.problem(fields.lineOf("except"), "except", "only an event of every week can be left out on a date");
        }
        return except.stream().map(Value::text).toList();
    }
}
