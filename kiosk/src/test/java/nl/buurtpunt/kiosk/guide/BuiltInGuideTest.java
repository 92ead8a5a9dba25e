package nl.buurtpunt.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BuiltInGuideTest {
    private static final String JSON = """
            {"city": {"id": "stad", "name": "Stad", "timeZone": "Europe/Amsterdam", "countryCallingCode": "31",
              "accent": "#0f4c81", "validDays": 90, "somethingNewer": {"a": [1, true, null]},
              "languages": [{"tag": "nl", "ownName": "Nederlands"}, {"tag": "ar", "ownName": "العربية"}],
              "emergency": [{"id": "gevaar", "contact": "c", "icon": "alarm", "text": {"nl": "Gevaar.", "ar": "خطر."}}]},
             "contacts": [{"id": "c", "kind": "phone", "number": "112", "cost": "free", "confidence": "verified",
               "source": "gids", "checked": "2026-07", "toBeChecked": true}],
             "sentences": [{"language": "nl", "sentences": {"nav.home": "Begin"}}]}
            """;

    @Test
    void readsTheEmergencyPageAndTheSentences() throws IOException {
        Guide guide = BuiltInGuide.read(JSON.getBytes(StandardCharsets.UTF_8));
        EmergencyLine line = guide.emergency().getFirst();

        assertThat(guide.edition().builtIn()).isTrue();
        assertThat(guide.topics()).isEmpty();
        assertThat(line.phone().number()).isEqualTo("112");
        assertThat(line.phone().cost()).isEqualTo(PhoneCost.FREE);
        assertThat(line.phone().check().toBeChecked()).isTrue();
        assertThat(line.text().in(guide.city().language("ar").orElseThrow()).text())
                .isEqualTo("خطر.");
        assertThat(guide.sentences().say("nav.home", Language.SOURCE).text()).isEqualTo("Begin");
    }

    @Test
    void refusesAPackageWithoutContact() {
        byte[] json = JSON.replace("\"id\": \"c\"", "\"id\": \"d\"").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BuiltInGuide.read(json))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no contact c");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> BuiltInGuide.read("<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> BuiltInGuide.read(Path.of("does-not-exist.json")))
                .isInstanceOf(IOException.class);
    }
}
