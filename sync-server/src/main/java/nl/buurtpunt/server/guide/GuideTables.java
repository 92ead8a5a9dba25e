package nl.buurtpunt.server.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.buurtpunt.protocol.content.CityEntry.CityLanguage;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;

/// The working guide as plain tables for a terminal: columns of words, made as wide as their longest.
public final class GuideTables {
    private final WorkingGuide guide;
    private final LocalDate today;
    private final Map<String, ContactEntry> contacts = new TreeMap<>();

    public GuideTables(WorkingGuide guide, LocalDate today) {
        this.guide = guide;
        this.today = today;
        guide.all(ContactEntry.class).forEach(it -> contacts.put(it.id(), it));
    }

    /// A line per service; the last column says what it needs, or `ok`.
    public List<String> services() {
        Map<String, Set<String>> wanting = wantingByService();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("SERVICE", "TOPICS", "LEVEL", "CHECKED", "CONFIDENCE", "STATE"));
        for (ServiceEntry it : guide.all(ServiceEntry.class)) {
            var state = new ArrayList<String>();
            boolean overdue = it.contacts().stream()
                    .map(contacts::get)
                    .anyMatch(contact -> contact != null && GuideReview.isOverdue(contact.source(), today));
            if (overdue) {
                state.add("overdue");
            }
            state.addAll(wanting.getOrDefault(it.id(), new TreeSet<>()));
            rows.add(List.of(
                    it.id(),
                    String.join(",", it.topics()),
                    Fields.spell(it.level()),
                    it.checked(),
                    Fields.spell(it.confidence()),
                    state.isEmpty() ? "ok" : String.join(" ", state)));
        }
        return table(rows);
    }

    /// A line per contact that has to be checked again, with what would be called or visited.
    public List<String> overdueContacts() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("CONTACT", "KIND", "VALUE", "CHECKED", "USED BY"));
        for (ContactEntry it : contacts.values()) {
            if (GuideReview.isOverdue(it.source(), today)) {
                rows.add(List.of(it.id(), kindOf(it), valueOf(it), it.source().checked(), usersOf(it.id())));
            }
        }
        return table(rows);
    }

    private Map<String, Set<String>> wantingByService() {
        Map<String, String> dutch = guide.dutch();
        Map<String, Set<String>> wanting = new TreeMap<>();
        Map<String, Translation> have = new TreeMap<>();
        guide.translations().forEach(it -> have.put(it.language() + " " + it.field(), it));
        for (Map.Entry<String, String> text : dutch.entrySet()) {
            if (!text.getKey().startsWith("service/")) {
                continue;
            }
            String id =
                    text.getKey().substring("service/".length(), text.getKey().lastIndexOf('/'));
            for (CityLanguage language : guide.city().languages()) {
                Translation it = have.get(language.tag() + " " + text.getKey());
                if (language.tag().equals(WorkingGuide.SOURCE_LANGUAGE)
                        || (it != null && !it.isStaleAgainst(text.getValue()))) {
                    continue;
                }
                wanting.computeIfAbsent(id, service -> new TreeSet<>())
                        .add((it == null ? "missing:" : "stale:") + language.tag());
            }
        }
        return wanting;
    }

    private String usersOf(String contact) {
        List<String> users = guide.all(ServiceEntry.class).stream()
                .filter(it -> it.contacts().contains(contact))
                .map(ServiceEntry::id)
                .toList();
        return users.isEmpty() ? "-" : String.join(",", users);
    }

    private static String kindOf(ContactEntry contact) {
        return switch (contact) {
            case ContactEntry.Phone it -> "phone";
            case ContactEntry.Address it -> "address";
            case ContactEntry.Web it -> "web";
            case ContactEntry.Email it -> "email";
        };
    }

    private static String valueOf(ContactEntry contact) {
        return switch (contact) {
            case ContactEntry.Phone it -> it.number();
            case ContactEntry.Address it -> it.street() + ", " + it.place();
            case ContactEntry.Web it -> it.url();
            case ContactEntry.Email it -> it.address();
        };
    }

    private static List<String> table(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width =
                        rows.stream().mapToInt(it -> it.get(at).length()).max().orElse(0);
                line.append(row.get(column))
                        .append(" ".repeat(width + 2 - row.get(column).length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
