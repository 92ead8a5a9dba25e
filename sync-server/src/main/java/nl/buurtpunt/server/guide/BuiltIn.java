package nl.buurtpunt.server.guide;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.CityEntry.EmergencyLine;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.SentencesEntry;

/// What is packed into every kiosk: the emergency page and the sentences, for when there is no release to trust.
public record BuiltIn(CityEntry city, List<ContactEntry> contacts, List<SentencesEntry> sentences) {
    public static BuiltIn of(WorkingGuide guide) {
        List<Entry> entries = guide.assemble();
        CityEntry city = only(entries, CityEntry.class).getFirst();
        Set<String> needed = new HashSet<>(Set.of(city.municipalityContact()));
        city.emergency().stream().map(EmergencyLine::contact).forEach(needed::add);
        return new BuiltIn(
                city,
                only(entries, ContactEntry.class).stream()
                        .filter(it -> needed.contains(it.id()))
                        .toList(),
                only(entries, SentencesEntry.class));
    }

    public byte[] json() {
        return WireJson.write(this);
    }

    private static <E extends Entry> List<E> only(List<Entry> entries, Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
