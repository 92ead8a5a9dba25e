package nl.buurtpunt.kiosk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.buurtpunt.kiosk.guide.Audience;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Bulletins;
import nl.buurtpunt.kiosk.guide.EventDates;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Period;
import nl.buurtpunt.kiosk.guide.Text;

/// Reads notices, events and plans of a content folder, as [ContentFolder] reads the rest.
final class BulletinFolder {
    private final BiFunction<String, String, Text> human;

    /// @param human makes the text in all languages out of its name and its Dutch
    BulletinFolder(BiFunction<String, String, Text> human) {
        this.human = human;
    }

    Bulletins read(Path folder) {
        List<Bulletin> all = new ArrayList<>();
        for (Map<String, Object> it : items(folder.resolve("notices.yaml"))) {
            all.add(new Bulletin.Notice(head("notice", it, period(it))));
        }
        items(folder.resolve("events.yaml")).forEach(it -> all.add(event(it)));
        items(folder.resolve("plans.yaml")).forEach(it -> all.add(plan(it)));
        return new Bulletins(all);
    }

    private Bulletin event(Map<String, Object> it) {
        String field = "event/" + text(it, "id") + "/";
        EventDates.Times times = new EventDates.Times(text(it, "opens"), text(it, "closes"));
        Optional<LocalDate> date = date(it, "date");
        EventDates dates = date.<EventDates>map(day -> new EventDates.Once(day, times))
                .orElseGet(() -> new EventDates.Weekly(
                        ContentFolder.strings(it.get("days")).stream()
                                .map(Hours::day)
                                .toList(),
                        period(it),
                        ContentFolder.strings(it.get("except")).stream()
                                .map(LocalDate::parse)
                                .toList(),
                        times));
        Period shown = date.isPresent() ? new Period(date(it, "from"), date) : Period.ALWAYS;
        return new Bulletin.Event(
                head("event", it, shown),
                dates,
                human.apply(field + "place", text(it, "place")),
                text(it, "point"),
                human.apply(field + "cost", text(it, "cost")));
    }

    private Bulletin plan(Map<String, Object> it) {
        String field = "plan/" + text(it, "id") + "/";
        return new Bulletin.Plan(
                head("plan", it, period(it)),
                date(it, "react-until"),
                human.apply(field + "decides", text(it, "decides")),
                human.apply(field + "stage", text(it, "stage")));
    }

    private Bulletin.Head head(String kind, Map<String, Object> it, Period shown) {
        String field = kind + "/" + text(it, "id") + "/";
        return new Bulletin.Head(
                text(it, "id"),
                text(it, "example").equals("true"),
                audience(text(it, "for")),
                human.apply(field + "title", text(it, "title")),
                human.apply(field + "text", text(it, "text")),
                shown,
                text(it, "topic"));
    }

    private static Audience audience(String written) {
        if (written.equals("city")) {
            return Audience.CITY;
        }
        String[] parts = written.split(":", 2);
        return new Audience(parts[0].equals("point") ? Audience.Scope.POINT : Audience.Scope.DISTRICT, parts[1]);
    }

    private static Period period(Map<String, Object> it) {
        return new Period(date(it, "from"), date(it, "until"));
    }

    private static Optional<LocalDate> date(Map<String, Object> it, String field) {
        return Optional.of(text(it, field)).filter(date -> !date.isEmpty()).map(LocalDate::parse);
    }

    private static String text(Map<String, Object> it, String field) {
        return ContentFolder.text(it, field);
    }

    private static List<Map<String, Object>> items(Path file) {
        return Files.exists(file) ? ContentFolder.list(ContentFolder.load(file)) : List.of();
    }
}
