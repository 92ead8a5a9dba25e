package nl.buurtpunt.kiosk.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the file packed beside the program: the city, its emergency numbers and the sentences of the interface.
///
/// It is what a resident sees before the first release, and whenever there is none that can be trusted.
public final class BuiltInGuide {
    private BuiltInGuide() {}

    /// @throws IOException when the file is not there or is no such guide: the package is broken, and the program
    ///     should not start
    public static Guide read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    /// @throws IOException when these bytes are no such guide
    public static Guide read(byte[] json) throws IOException {
        try {
            JsonTree.Node root = JsonTree.read(json);
            City city = city(root.at("city"), root.list("contacts"));
            return new Guide(
                    Edition.BUILT_IN, city, List.of(), List.of(), List.of(), sentences(root.list("sentences")));
        } catch (RuntimeException e) {
            throw new IOException("the built-in guide cannot be read: " + e.getMessage(), e);
        }
    }

    private static City city(JsonTree.Node city, List<JsonTree.Node> contacts) {
        String callingCode = city.text("countryCallingCode");
        Map<String, JsonTree.Node> byId = new HashMap<>();
        contacts.forEach(contact -> byId.put(contact.text("id"), contact));
        return new City(
                required(city, "id"),
                required(city, "name"),
                city.list("languages").stream()
                        .map(l -> Language.of(required(l, "tag"), required(l, "ownName")))
                        .toList(),
                ZoneId.of(required(city, "timeZone")),
                callingCode,
                required(city, "accent"),
                city.list("emergency").stream()
                        .map(line -> line(line, byId, callingCode))
                        .toList(),
                List.of(),
                Optional.ofNullable(byId.get(city.text("municipalityContact")))
                        .map(contact -> phone(contact, callingCode)));
    }

    private static EmergencyLine line(JsonTree.Node line, Map<String, JsonTree.Node> contacts, String callingCode) {
        JsonTree.Node contact = contacts.get(line.text("contact"));
        if (contact == null) {
            throw new IllegalArgumentException("no contact " + line.text("contact"));
        }
        return new EmergencyLine(
                required(line, "id"), line.text("icon"), new Text(line.strings("text")), phone(contact, callingCode));
    }

    private static Contact.Phone phone(JsonTree.Node contact, String callingCode) {
        Check check = new Check(
                CheckedDate.of(contact.text("checked")),
                contact.text("source"),
                Confidence.of(contact.text("confidence")),
                contact.text("toBeChecked").equals("true"));
        return Contact.Phone.of(
                required(contact, "id"),
                required(contact, "number"),
                callingCode,
                PhoneCost.of(contact.text("cost")),
                check);
    }

    private static Sentences sentences(List<JsonTree.Node> perLanguage) {
        Map<String, Map<String, String>> byLanguage = new HashMap<>();
        perLanguage.forEach(entry -> byLanguage.put(required(entry, "language"), entry.strings("sentences")));
        return Sentences.of(byLanguage);
    }

    private static String required(JsonTree.Node node, String field) {
        String text = node.text(field);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return text;
    }
}
