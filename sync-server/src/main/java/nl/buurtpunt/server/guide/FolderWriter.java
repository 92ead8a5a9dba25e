package nl.buurtpunt.server.guide;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.TopicEntry;
import nl.buurtpunt.protocol.content.WordsEntry;

/// Writes a guide back as the files it could have been read from: reading them gives the identical guide. Comments and
/// the order of contacts and organisations are the editors' own and are not kept.
public final class FolderWriter {
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private FolderWriter() {}

    /// Files by their path inside the folder.
    public static SortedMap<String, byte[]> write(WorkingGuide guide) {
        var writer = new FolderWriter();
        writer.city(guide.city(), guide.validDays());
        writer.topics(guide.all(TopicEntry.class));
        writer.organisations(guide.all(OrganisationEntry.class));
        writer.contacts(guide.all(ContactEntry.class));
        guide.all(ServiceEntry.class).forEach(writer::service);
        writer.points(guide.all(PointEntry.class));
        BulletinWriter.write(guide).forEach(writer::put);
        guide.all(SentencesEntry.class).forEach(writer::sentences);
        writer.words(guide.all(WordsEntry.class));
        writer.translations(guide);
        return writer.files;
    }

    private void city(CityEntry it, int validDays) {
        var yaml = new YamlWriter();
        yaml.field("id", it.id()).field("name", it.name());
        yaml.list(
                "languages",
                it.languages(),
                (line, language) -> line.field("tag", language.tag()).field("own-name", language.ownName()));
        yaml.field("time-zone", it.timeZone());
        yaml.field("country-calling-code", it.countryCallingCode());
        yaml.field("municipality-contact", it.municipalityContact());
        yaml.field("accent", it.accent());
        yaml.field("valid-days", Integer.toString(validDays));
        yaml.list(
                "emergency",
                it.emergency(),
                (line, emergency) -> line.field("id", emergency.id())
                        .field("contact", emergency.contact())
                        .field("icon", emergency.icon())
                        .field("text", emergency.text()));
        yaml.list(
                "holidays",
                it.holidays(),
                (line, holiday) -> line.field("id", holiday.id())
                        .field("name", holiday.name())
                        .words("dates", holiday.dates()));
        put("city.yaml", yaml);
    }

    private void topics(List<TopicEntry> topics) {
        var yaml = new YamlWriter();
        topics.stream()
                .sorted((one, other) -> Integer.compare(one.position(), other.position()))
                .forEach(it -> yaml.item()
                        .field("id", it.id())
                        .field("icon", it.icon())
                        .field("name", it.name())
                        .field("sentence", it.sentence()));
        put("topics.yaml", yaml);
    }

    private void organisations(List<OrganisationEntry> organisations) {
        var yaml = new YamlWriter();
        organisations.forEach(
                it -> yaml.item().field("id", it.id()).field("name", it.name()).field("website", it.website()));
        put("organisations.yaml", yaml);
    }

    private void contacts(List<ContactEntry> contacts) {
        var yaml = new YamlWriter();
        for (ContactEntry contact : contacts) {
            yaml.item().field("id", contact.id());
            switch (contact) {
                case ContactEntry.Phone it ->
                    yaml.field("kind", "phone").field("number", it.number()).field("cost", Fields.spell(it.cost()));
                case ContactEntry.Address it ->
                    yaml.field("kind", "address")
                            .field("street", it.street())
                            .field("postcode", it.postcode())
                            .field("place", it.place());
                case ContactEntry.Web it -> yaml.field("kind", "web").field("url", it.url());
                case ContactEntry.Email it -> yaml.field("kind", "email").field("address", it.address());
            }
            yaml.field("confidence", Fields.spell(contact.source().confidence()));
            yaml.field("source", contact.source().from());
            yaml.field("checked", contact.source().checked());
            yaml.mark("to-be-checked", contact.source().toBeChecked());
        }
        put("contacts.yaml", yaml);
    }

    private void service(ServiceEntry it) {
        var yaml = new YamlWriter();
        Integer rank = it.rank();
        yaml.field("id", it.id()).words("topics", it.topics());
        yaml.field("rank", rank == null ? null : rank.toString());
        yaml.field("level", Fields.spell(it.level())).field("organisation", it.organisation());
        yaml.field("name", it.name()).field("sentence", it.sentence());
        yaml.field("bring", it.bring()).field("cost", it.cost()).field("for-whom", it.forWhom());
        if (!it.languagesSpoken().isEmpty()) {
            yaml.words("languages-spoken", it.languagesSpoken());
        }
        yaml.field("accessibility", it.accessibility()).words("contacts", it.contacts());
        yaml.hours("hours", it.hours());
        yaml.exceptions(it.hoursExceptions());
        yaml.field("hours-note", it.hoursNote());
        ServiceEntry.NextStep next = it.nextStep();
        if (next != null) {
            yaml.inside(
                    "next-step", line -> line.field("service", next.service()).field("text", next.text()));
        }
        yaml.field("in-charge", it.inCharge()).field("checked", it.checked());
        yaml.field("checked-by", it.checkedBy()).field("confidence", Fields.spell(it.confidence()));
        put("services/" + it.id() + ".yaml", yaml);
    }

    private void points(List<PointEntry> points) {
        if (points.isEmpty()) {
            return;
        }
        var yaml = new YamlWriter();
        for (PointEntry it : points) {
            yaml.item().field("id", it.id()).mark("example", it.example());
            yaml.field("name", it.name()).field("district", it.district());
            yaml.hours("hours", it.hours()).exceptions(it.hoursExceptions());
            yaml.list(
                    "people",
                    it.people(),
                    (line, person) -> line.field("function", person.function())
                            .days(person.days())
                            .field("opens", person.opens())
                            .field("closes", person.closes())
                            .field("note", person.note()));
            yaml.texts("ask", it.ask()).field("how", it.how()).field("accessibility", it.accessibility());
            yaml.words("contacts", it.contacts());
        }
        put("points.yaml", yaml);
    }

    private void sentences(SentencesEntry sentences) {
        var yaml = new YamlWriter();
        sentences.sentences().forEach(yaml::field);
        put("sentences.yaml", yaml);
    }

    /// One file per language again, whatever the parts.
    private void words(List<WordsEntry> words) {
        Map<String, YamlWriter> byLanguage = new TreeMap<>();
        for (WordsEntry part : words) {
            var yaml = byLanguage.computeIfAbsent(part.language(), language -> new YamlWriter());
            part.topics().forEach((id, own) -> yaml.item().field("topic", id).words("words", own));
            part.services()
                    .forEach((id, own) -> yaml.item().field("service", id).words("words", own));
        }
        byLanguage.forEach((language, yaml) -> put("words/" + language + ".yaml", yaml));
    }

    /// One file per language and kind, so that none outgrows what a reader takes.
    private void translations(WorkingGuide guide) {
        Map<String, YamlWriter> byFile = new TreeMap<>();
        for (Translation it : guide.translations()) {
            String[] parts = it.field().split("/", -1);
            String file = parts[0].equals("service") ? "service-" + parts[1] : parts[0];
            byFile.computeIfAbsent("texts/" + it.language() + "/" + file + ".yaml", name -> new YamlWriter())
                    .item()
                    .field("field", it.field())
                    .field(WorkingGuide.SOURCE_LANGUAGE, it.madeFrom())
                    .field(it.language(), it.text());
        }
        byFile.forEach(this::put);
    }

    private void put(String path, YamlWriter yaml) {
        files.put(path, yaml.text().getBytes(StandardCharsets.UTF_8));
    }
}
