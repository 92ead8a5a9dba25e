package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.CityEntry.EmergencyLine;
import nl.buurtpunt.protocol.content.Confidence;
import nl.buurtpunt.protocol.content.ContactEntry;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import nl.buurtpunt.protocol.content.ServiceEntry.NextStep;
import nl.buurtpunt.server.guide.WorkingGuide.GuideEntry;

/// What can only be judged when every file has been read: references, and what belongs together.
final class GuideChecks {
    private static final String ICON = WorkingGuide.SENTENCE + "icon.";

    private final Draft draft;
    private final Map<String, ContactEntry> contacts = new HashMap<>();
    private final Map<String, GuideEntry> services = new HashMap<>();

    GuideChecks(Draft draft) {
        this.draft = draft;
        for (GuideEntry it : draft.entries) {
            switch (it.entry()) {
                case ContactEntry contact -> contacts.put(contact.id(), contact);
                case ServiceEntry service -> services.put(service.id(), it);
                default -> {}
            }
        }
    }

    void run() {
        checkReferences();
        checkIcons();
        checkTopicsInUse();
        checkDistricts();
        checkNextSteps();
        for (GuideEntry it : draft.entries) {
            switch (it.entry()) {
                case CityEntry city -> checkCity(city, it.place());
                case OrganisationEntry organisation -> checkWebsite(organisation, it.place());
                case ServiceEntry service -> checkConfirmed(service, it.place());
                default -> {}
            }
        }
    }

    private void checkReferences() {
        for (Draft.Reference it : draft.references) {
            if (!draft.has(it.kind(), it.id())) {
                draft.problems.add(
                        it.place(), it.field(), "unknown " + it.kind().wireName() + " '" + it.id() + "'" + known(it));
            }
        }
    }

    /// A city has few enough topics to name them all.
    private String known(Draft.Reference it) {
        return it.kind() == EntryKind.TOPIC ? "; known: " + String.join(", ", draft.ids(EntryKind.TOPIC)) : "";
    }

    /// Every icon has a sentence that says what it shows, for those who do not see it; so the sentences are the list.
    private void checkIcons() {
        draft.icons.forEach((icon, place) -> {
            if (!draft.hasText(ICON + icon)) {
                draft.problems.add(place, "icon", "unknown icon '" + icon + "': sentences.yaml has no icon." + icon);
            }
        });
    }

    private void checkTopicsInUse() {
        Set<String> used = new HashSet<>();
        // only services say "topics"; a notice or search words about a topic do not fill it
        draft.references.stream()
                .filter(it -> it.kind() == EntryKind.TOPIC && it.field().equals("topics"))
                .forEach(it -> used.add(it.id()));
        for (String topic : draft.ids(EntryKind.TOPIC)) {
            if (!used.contains(topic) && !draft.unread.contains(EntryKind.SERVICE)) {
                draft.placeOf(EntryKind.TOPIC, topic)
                        .ifPresent(it -> draft.problems.add(it, "id", "topic '" + topic + "' has no services"));
            }
        }
    }

    /// What is for a district in which no point lies would be read by nobody, without a word.
    private void checkDistricts() {
        if (draft.unread.contains(EntryKind.POINT)) {
            return;
        }
        for (Draft.Addressed it : draft.addressed) {
            if (!draft.districts.contains(it.district())) {
                String known = draft.districts.isEmpty() ? "none" : String.join(", ", draft.districts);
                draft.problems.add(
                        it.place(), "for", "no point lies in district '" + it.district() + "'; districts: " + known);
            }
        }
    }

    /// Who follows the next step again and again must get somewhere. Each circle is reported once, at its first id.
    private void checkNextSteps() {
        for (GuideEntry start : services.values()) {
            var path = new ArrayList<String>();
            String at = start.entry().id();
            while (at != null && !path.contains(at)) {
                path.add(at);
                GuideEntry service = services.get(at);
                NextStep next = service == null ? null : ((ServiceEntry) service.entry()).nextStep();
                at = next == null ? null : next.service();
            }
            boolean circle = at != null && at.equals(start.entry().id()) && path.size() > 1;
            if (circle && path.stream().sorted().findFirst().orElseThrow().equals(at)) {
                draft.problems.add(
                        start.place(), "next-step", "leads in a circle: " + String.join(" -> ", path) + " -> " + at);
            }
        }
    }

    private void checkCity(CityEntry city, Place place) {
        for (EmergencyLine line : city.emergency()) {
            if (isOther(line.contact(), ContactEntry.Phone.class)) {
                draft.problems.add(
                        place, "emergency", "contact '" + line.contact() + "' of '" + line.id() + "' is no phone");
            }
        }
        if (city.emergency().isEmpty()) {
            draft.problems.add(place, "emergency", "has no lines");
        }
    }

    private void checkWebsite(OrganisationEntry organisation, Place place) {
        String website = organisation.website();
        if (website != null && isOther(website, ContactEntry.Web.class)) {
            draft.problems.add(place, "website", "contact '" + website + "' is no website");
        }
    }

    private boolean isOther(String contactId, Class<? extends ContactEntry> wanted) {
        ContactEntry contact = contacts.get(contactId);
        return contact != null && !wanted.isInstance(contact);
    }

    /// A service nobody confirmed shows its organisation and website, never a number (README of the content).
    private void checkConfirmed(ServiceEntry service, Place place) {
        if (service.confidence() == Confidence.VERIFIED || service.confidence() == Confidence.WELL_KNOWN) {
            return;
        }
        for (String id : service.contacts()) {
            if (isOther(id, ContactEntry.Web.class)) {
                draft.problems.add(
                        place,
                        "contacts",
                        "service with confidence '" + Fields.spell(service.confidence()) + "' has only websites, not '"
                                + id + "'");
            }
        }
    }

    /// Entries that do not fit the wire with all their languages.
    static List<GuideProblem> tooLong(WorkingGuide guide) {
        var places = new HashMap<String, Place>();
        guide.entries()
                .forEach(it -> places.put(it.entry().kind() + "/" + it.entry().id(), it.place()));
        var problems = new Problems();
        List<Entry> entries = guide.assemble();
        for (Entry it : entries) {
            int length = EntryCodec.write(it).length;
            if (length > Limits.ENTRY_BYTES) {
                Place place = places.getOrDefault(it.kind() + "/" + it.id(), new Place("texts/" + it.id(), 0));
                problems.add(
                        place,
                        "",
                        "too long in all languages together: " + length + " bytes, at most " + Limits.ENTRY_BYTES);
            }
        }
        if (entries.size() > Limits.ENTRIES_PER_RELEASE) {
            problems.add(
                    new Place("the folder", 0), "", entries.size() + " entries, at most " + Limits.ENTRIES_PER_RELEASE);
        }
        return problems.sorted();
    }
}
