package nl.buurtpunt.kiosk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import tools.jackson.databind.json.JsonMapper;

/// Writes the guide of Heerlen as one web page, so that a browser in kiosk mode can be measured on the same content:
/// all topics and services in all languages, the same font, the same first screen.
public final class GuidePage {
    private static final String TEMPLATE = "guide-page.html";
    private static final String FONT = "/nl/buurtpunt/kiosk/ui/Vazirmatn-Regular.ttf";

    private GuidePage() {}

    /// @param args the folder to write `guide.html` and its font into
    static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        try (InputStream template = resource(TEMPLATE);
                InputStream font = resource(FONT)) {
            String page = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("guide.html"), page.replace("/*GUIDE*/", data(ContentFolder.heerlen())));
            Files.write(folder.resolve("font.ttf"), font.readAllBytes());
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GuidePage.class.getResourceAsStream(name), name);
    }

    private static String data(Guide guide) {
        String json = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "languages",
                                guide.city().languages().stream()
                                        .map(l -> Map.of(
                                                "tag", l.tag(), "ownName", l.ownName(), "rightToLeft", l.rightToLeft()))
                                        .toList(),
                        "title",
                                guide.city().languages().stream()
                                        .collect(Collectors.toMap(
                                                Language::tag,
                                                l -> guide.sentences()
                                                        .say("home.title", l)
                                                        .text())),
                        "emergency",
                                guide.city().emergency().stream()
                                        .map(e -> Map.of(
                                                "text",
                                                e.text().byLanguage(),
                                                "number",
                                                e.phone().number()))
                                        .toList(),
                        "topics", guide.topics().stream().map(GuidePage::topic).toList(),
                        "services",
                                guide.services().stream()
                                        .map(GuidePage::service)
                                        .toList()));
        // A text may not end the script it stands in.
        return json.replace("</", "<\\/");
    }

    private static Map<String, Object> topic(Topic topic) {
        return Map.of(
                "id", topic.id(),
                "name", topic.name().byLanguage(),
                "sentence", topic.sentence().byLanguage());
    }

    private static Map<String, Object> service(Service service) {
        return Map.of(
                "topics", service.filing().topics(),
                "name", service.name().byLanguage(),
                "sentence", service.sentence().byLanguage(),
                "phones", numbers(service),
                "addresses",
                        service.addresses().stream().map(Contact.Address::line).toList(),
                "websites", service.websites().stream().map(Contact.Web::shown).toList());
    }

    private static List<String> numbers(Service service) {
        return service.phones().stream().map(Contact.Phone::number).toList();
    }
}
