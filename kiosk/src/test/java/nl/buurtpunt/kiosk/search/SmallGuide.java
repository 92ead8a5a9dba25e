package nl.buurtpunt.kiosk.search;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Check;
import nl.buurtpunt.kiosk.guide.CheckedDate;
import nl.buurtpunt.kiosk.guide.City;
import nl.buurtpunt.kiosk.guide.Confidence;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Filing;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Hours;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.guide.PhoneCost;
import nl.buurtpunt.kiosk.guide.Reach;
import nl.buurtpunt.kiosk.guide.SearchWords;
import nl.buurtpunt.kiosk.guide.Sentences;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.ServiceTexts;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.guide.TreeLevel;

/// A guide of a few lines, for tests of search.
final class SmallGuide {
    private final List<Topic> topics = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final Map<String, Map<String, List<String>>> words = new HashMap<>();

    SmallGuide topic(String id, String dutch, String arabic) {
        topics.add(new Topic(id, "coins", new Text(Map.of("nl", dutch, "ar", arabic)), Text.none()));
        return this;
    }

    SmallGuide service(String id, String topic, String name, String sentence) {
        services.add(service(id, topic, name, sentence, List.of()));
        return this;
    }

    SmallGuide words(String service, String language, String... said) {
        words.computeIfAbsent(service, _ -> new HashMap<>()).put(language, List.of(said));
        return this;
    }

    SmallGuide phone(String service, String number) {
        return phone(service, number, Confidence.VERIFIED);
    }

    SmallGuide unconfirmedPhone(String service, String number) {
        return phone(service, number, Confidence.REPORT);
    }

    Guide guide() {
        var city = new City(
                "stad", "Stad", List.of(Language.SOURCE), ZoneId.of("Europe/Amsterdam"), "31", "#000000", List.of());
        return new Guide(
                Edition.BUILT_IN,
                city,
                Guide.Contents.of(topics, services, List.of(), Sentences.of(Map.of()))
                        .withWords(new SearchWords(Map.of(), words)));
    }

    private SmallGuide phone(String service, String number, Confidence confidence) {
        var check = new Check(CheckedDate.UNKNOWN, "", confidence, false);
        var phone = Contact.Phone.of(service + "-telefoon", number, "31", PhoneCost.LOCAL, check);
        services.replaceAll(it -> it.id().equals(service)
                ? service(
                        service,
                        it.filing().topics().getFirst(),
                        it.name().in(Language.SOURCE).text(),
                        it.sentence().in(Language.SOURCE).text(),
                        List.of(phone))
                : it);
        return this;
    }

    private static Service service(String id, String topic, String name, String sentence, List<Contact> contacts) {
        return new Service(
                id,
                new Filing(List.of(topic), TreeLevel.TRUNK),
                new Organisation("gemeente", Text.source("Gemeente"), Optional.empty()),
                ServiceTexts.of(Text.source(name), Text.source(sentence)),
                new Reach(contacts, new Hours(List.of(), List.of(), Text.none()), List.of()),
                Optional.empty(),
                new Check(CheckedDate.UNKNOWN, "", Confidence.VERIFIED, false));
    }
}
