package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// What is true for the whole city. The languages stand in the order of the screen, and so do the emergency lines.
public record CityEntry(
        String id,
        String name,
        List<CityLanguage> languages,
        String timeZone,
        String countryCallingCode,
        String municipalityContact,
        @Nullable String accent,
        List<EmergencyLine> emergency,
        List<Holiday> holidays)
        implements Entry {
    public CityEntry {
        Checked.id("city.id", id);
        Checked.filled("city.name", name);
        languages = Checked.listed(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("city.languages is empty");
        }
        Checked.filled("city.timeZone", timeZone);
        Checked.filled("city.countryCallingCode", countryCallingCode);
        Checked.id("city.municipalityContact", municipalityContact);
        emergency = Checked.listed(emergency);
        holidays = Checked.listed(holidays);
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.CITY;
    }

    /// Days on which the usual hours of a point may not hold. It says nothing of who is closed.
    ///
    /// @param dates one for each year, `YYYY-MM-DD`; not checked here: one wrong day may not cost the whole city
    public record Holiday(String id, Texts name, List<String> dates) {
        public Holiday {
            Checked.id("holidays.id", id);
            Checked.present("holidays.name", name);
            dates = Checked.listed(dates);
        }
    }

    /// A language by the name its own speakers give it.
    public record CityLanguage(String tag, String ownName) {
        public CityLanguage {
            Checked.filled("language.tag", tag);
            Checked.filled("language.ownName", ownName);
        }
    }

    /// One line of the emergency page: when to call which contact.
    public record EmergencyLine(String id, String contact, String icon, Texts text) {
        public EmergencyLine {
            Checked.id("emergency.id", id);
            Checked.id("emergency.contact", contact);
            Checked.filled("emergency.icon", icon);
            Checked.present("emergency.text", text);
        }
    }
}
