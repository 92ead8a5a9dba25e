package nl.buurtpunt.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final String GOOD = """
            server.url = https://localhost:8443
            server.pin = AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            server.root-key = MCowBQYDK2VwAyEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
            data.dir = /var/lib/buurtpunt
            printer = none
            languages = nl, en, ar, tr
            screen.width-px = 1280
            screen.height-px = 800
            screen.pitch-mm = 0.17
            screen.bottom-height-mm = 900
            screen.viewing-distance-mm = 500
            """;

    @TempDir
    Path folder;

    @Test
    void readsAKiosk() throws IOException, SettingsException {
        KioskSettings settings = read(GOOD);

        assertThat(settings.languages()).containsExactly("nl", "en", "ar", "tr");
        assertThat(settings.printer()).isEqualTo(new KioskSettings.Printer("none", 576));
        assertThat(settings.idle()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.screen().pitchMm()).isEqualTo(0.17);
        assertThat(settings.maintenancePinHash()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.url",
                "server.pin",
                "server.root-key",
                "data.dir",
                "printer",
                "languages",
                "screen.width-px",
                "screen.height-px",
                "screen.pitch-mm",
                "screen.bottom-height-mm",
                "screen.viewing-distance-mm"
            })
    void stopsWhenAKeyIsMissing(String key) {
        String without = GOOD.replaceAll("(?m)^" + key.replace(".", "\\.") + " = .*\n", "");

        assertThatThrownBy(() -> read(without))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(key + " = (missing) : ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.url|http://localhost:8443|only with network.plain-http-for-development",
                "server.url|https://localhost:8443/api|https://HOST[:PORT]",
                "server.pin|AAAA|base64 of 32 bytes",
                "server.pin|no base64!|base64 of 32 bytes",
                "server.root-key|AAAA|Ed25519",
                "printer|usb|escpos+tcp://HOST:PORT",
                "printer|escpos+tcp://printer|escpos+tcp://HOST:PORT",
                "printer.dots|400|384 or 576",
                "languages|Nederlands|nl,en,ar,tr",
                "idle.seconds|5|from 20 to 3600",
                "idle.seconds|soon|a whole number",
                "screen.width-px|12|from 480",
                "screen.pitch-mm|0,17|with a point",
                "screen.pitch-mm|9|from 0.05 to 1",
                "network.plain-http-for-development|yes|true or false",
                "screen.widht-px|1280|no such key"
            })
    void stopsWithOneLineThatNamesKeyValueAndWhatIsAllowed(String key, String value, String allowed) {
        String wrong = GOOD.replaceAll("(?m)^" + key.replace(".", "\\.") + " = .*\n", "") + key + " = " + value + "\n";

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith(key + " = " + value + " : ")
                .hasMessageContaining(allowed)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void takesPlainHttpOnlyWithTheFlagAndThenNeedsNoPin() throws IOException, SettingsException {
        String plain = GOOD.replace("https://", "http://").replaceAll("(?m)^server.pin.*\n", "")
                + "network.plain-http-for-development = true\n";

        assertThat(read(plain).server().url()).isEqualTo("http://localhost:8443");
    }

    @Test
    void stopsWhenTheFileIsNotThereOrNotUtf8() throws IOException {
        Path latin = folder.resolve("latin.properties");
        Files.write(latin, "data.dir = /caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none"))).hasMessageStartingWith("--config = ");
        assertThatThrownBy(() -> SettingsFile.read(latin)).hasMessageContaining("UTF-8");
    }

    private KioskSettings read(String text) throws IOException, SettingsException {
        Path file = folder.resolve("kiosk.properties");
        Files.writeString(file, text);
        return SettingsFile.read(file);
    }
}
