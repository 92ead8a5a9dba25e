package nl.buurtpunt.server.guide;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.Audience;
import nl.buurtpunt.protocol.content.EventEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.PlanEntry;
import nl.buurtpunt.protocol.content.Texts;

/// Writes notices, events and plans as [BulletinReader] reads them; a file that would be empty is left out.
final class BulletinWriter {
    private final YamlWriter yaml = new YamlWriter();

    private BulletinWriter() {}

    /// By the name of the file.
    static SortedMap<String, YamlWriter> write(WorkingGuide guide) {
        var files = new TreeMap<String, YamlWriter>();
        List<NoticeEntry> notices = guide.all(NoticeEntry.class);
        List<EventEntry> events = guide.all(EventEntry.class);
        List<PlanEntry> plans = guide.all(PlanEntry.class);
        if (!notices.isEmpty()) {
            files.put("notices.yaml", new BulletinWriter().notices(notices));
        }
        if (!events.isEmpty()) {
            files.put("events.yaml", new BulletinWriter().events(events));
        }
        if (!plans.isEmpty()) {
            files.put("plans.yaml", new BulletinWriter().plans(plans));
        }
        return files;
    }

    private YamlWriter notices(List<NoticeEntry> notices) {
        for (NoticeEntry it : notices) {
            head(it.id(), it.example(), it.audience(), it.title(), it.text());
            yaml.field("from", it.from()).field("until", it.until()).field("topic", it.topic());
        }
        return yaml;
    }

    private YamlWriter events(List<EventEntry> events) {
        for (EventEntry it : events) {
            head(it.id(), it.example(), it.audience(), it.title(), it.text());
            EventEntry.When when = it.when();
            yaml.field("date", when.date());
            if (!when.days().isEmpty()) {
                yaml.days(when.days());
            }
            yaml.field("from", when.from()).field("until", when.until());
            if (!when.except().isEmpty()) {
                yaml.words("except", when.except());
            }
            yaml.field("opens", when.opens()).field("closes", when.closes());
            yaml.field("place", it.place()).field("point", it.point());
            yaml.field("cost", it.cost()).field("topic", it.topic());
        }
        return yaml;
    }

    private YamlWriter plans(List<PlanEntry> plans) {
        for (PlanEntry it : plans) {
            head(it.id(), it.example(), it.audience(), it.title(), it.text());
            yaml.field("from", it.from()).field("until", it.until()).field("react-until", it.reactUntil());
            yaml.field("decides", it.decides()).field("stage", it.stage()).field("topic", it.topic());
        }
        return yaml;
    }

    private void head(String id, boolean example, Audience audience, Texts title, Texts text) {
        yaml.item().field("id", id).mark("example", example).field("for", audience.written());
        yaml.field("title", title).field("text", text);
    }
}
