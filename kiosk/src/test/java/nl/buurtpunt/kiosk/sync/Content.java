package nl.buurtpunt.kiosk.sync;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.EmergencyLine;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.protocol.content.CallCost;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.Confidence;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.ContactSource;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.Texts;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.TreeLevel;

/// Small guides for the tests of this room.
final class Content {
    static final Instant CREATED = Instant.parse("2026-11-21T02:00:00Z");

    private Content() {}

    /// A guide with so many services; the note stands in the name of the last one, so that two guides differ by it
    /// only.
    static List<Entry> guide(int services, String note) {
        List<Entry> entries = new ArrayList<>(List.of(city(), phone("alarm", "112")));
        entries.add(new OrganisationEntry("gemeente", Texts.dutch("Gemeente"), null));
        entries.add(new TopicEntry("geld", 1, "coins", Texts.dutch("Geld"), null));
        entries.add(new SentencesEntry("nl", new TreeMap<>(Map.of("home.title", "Welkom " + note.length()))));
        for (int i = 1; i <= services; i++) {
            entries.add(service("dienst-" + i, i == services ? note : "Dienst " + i));
        }
        return entries;
    }

    static CityEntry city() {
        return new CityEntry(
                "stad",
                "Stad",
                List.of(new CityEntry.CityLanguage("nl", "Nederlands"), new CityEntry.CityLanguage("ar", "العربية")),
                "Europe/Amsterdam",
                "31",
                "alarm",
                "#0f4c81",
                List.of(new CityEntry.EmergencyLine("gevaar", "alarm", "alarm", Texts.dutch("Er is gevaar."))),
                List.of());
    }

    static ContactEntry phone(String id, String number) {
        return new ContactEntry.Phone(
                id, number, CallCost.FREE, new ContactSource("de gids", "2026-07", Confidence.VERIFIED, false));
    }

    static ServiceEntry service(String id, String name) {
        return new ServiceEntry(
                id,
                List.of("geld"),
                null,
                TreeLevel.TRUNK,
                "gemeente",
                Texts.dutch(name),
                Texts.dutch("Hulp."),
                null,
                null,
                null,
                List.of("nl"),
                null,
                List.of("alarm"),
                List.of(),
                List.of(),
                null,
                null,
                null,
                "2026-07",
                null,
                Confidence.VERIFIED);
    }

    static Guide builtIn() {
        var check = new Check(CheckedDate.UNKNOWN, "", nl.buurtpunt.kiosk.guide.Confidence.VERIFIED, false);
        var line = new EmergencyLine(
                "ingebouwd",
                "alarm",
                Text.source("Er is gevaar."),
                Contact.Phone.of("alarm", "112", "31", PhoneCost.FREE, check));
        var city = new City(
                "stad",
                "Stad",
                List.of(Language.SOURCE),
                ZoneId.of("Europe/Amsterdam"),
                "31",
                "#000000",
                List.of(line));
        return new Guide(
                Edition.BUILT_IN,
                city,
                List.of(),
                List.of(),
                List.of(),
                Sentences.of(Map.of("nl", Map.of("nav.home", "Begin"))));
    }
}
