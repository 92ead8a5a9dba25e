package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is true for the whole city the kiosk stands in.
///
/// @param languages in the order of the screen
/// @param callingCode of the country, digits only
/// @param accent the city's own colour, `#rrggbb`
/// @param emergency the numbers that are one touch away from everywhere, in order
/// @param holidays by date
/// @param municipality whom to call when nothing else helps; only a number that is known to be right
public record City(
        String id,
        String name,
        List<Language> languages,
        ZoneId zone,
        String callingCode,
        String accent,
        List<EmergencyLine> emergency,
        List<Holiday> holidays,
        Optional<Contact.Phone> municipality) {
    public City {
        languages = List.copyOf(languages);
        emergency = List.copyOf(emergency);
        holidays = holidays.stream().sorted(Comparator.comparing(Holiday::date)).toList();
        municipality = municipality.filter(phone -> phone.check().confidence().isConfirmed());
    }

    /// A city without a number to call when nothing else helps.
    public City(
            String id,
            String name,
            List<Language> languages,
            ZoneId zone,
            String callingCode,
            String accent,
            List<EmergencyLine> emergency,
            List<Holiday> holidays) {
        this(id, name, languages, zone, callingCode, accent, emergency, holidays, Optional.empty());
    }

    /// A city of which only this is known.
    public City(
            String id,
            String name,
            List<Language> languages,
            ZoneId zone,
            String callingCode,
            String accent,
            List<EmergencyLine> emergency) {
        this(id, name, languages, zone, callingCode, accent, emergency, List.of(), Optional.empty());
    }

    /// The holiday that this day is, if it is one.
    public Optional<Holiday> holiday(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.date().equals(day)).findFirst();
    }

    /// The same city on a kiosk that offers fewer languages, in the kiosk's own order; unknown tags are left out.
    ///
    /// A kiosk that would be left without any keeps all of them: no screen may stand empty.
    public City offering(List<String> tags) {
        List<Language> offered =
                tags.stream().flatMap(tag -> language(tag).stream()).toList();
        return offered.isEmpty()
                ? this
                : new City(id, name, offered, zone, callingCode, accent, emergency, holidays, municipality);
    }

    /// The language with this tag, when the city has it.
    public Optional<Language> language(String tag) {
        return languages.stream().filter(l -> l.tag().equals(tag)).findFirst();
    }
}
