package nl.buurtpunt.kiosk.guide;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What is true for the whole city the kiosk stands in.
///
/// @param languages in the order of the screen
/// @param callingCode of the country, digits only
/// @param accent the city's own colour, `#rrggbb`
/// @param emergency the numbers that are one touch away from everywhere, in order
public record City(
        String id,
        String name,
        List<Language> languages,
        ZoneId zone,
        String callingCode,
        String accent,
        List<EmergencyLine> emergency) {
    public City {
        languages = List.copyOf(languages);
        emergency = List.copyOf(emergency);
    }

    /// The same city on a kiosk that offers fewer languages, in the kiosk's own order; unknown tags are left out.
    ///
    /// A kiosk that would be left without any keeps all of them: no screen may stand empty.
    public City offering(List<String> tags) {
        List<Language> offered =
                tags.stream().flatMap(tag -> language(tag).stream()).toList();
        return offered.isEmpty() ? this : new City(id, name, offered, zone, callingCode, accent, emergency);
    }

    /// The language with this tag, when the city has it.
    public Optional<Language> language(String tag) {
        return languages.stream().filter(l -> l.tag().equals(tag)).findFirst();
    }
}
