package nl.buurtpunt.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final String PIN = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String HASH = "$argon2id$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21l$" + "A".repeat(43);

    @TempDir
    Path folder;

    private final Map<String, String> file = new TreeMap<>();

    @BeforeEach
    void everythingIsRight() throws GeneralSecurityException {
        file.put("server.url", "https://gids.voorbeeld.nl:8443");
        file.put("server.pin", PIN + "," + PIN);
        file.put("server.root-key", publicKey("Ed25519"));
        file.put("data.dir", folder.resolve("data").toString());
        file.put("printer", "escpos+tcp://printer.lan:9100");
        file.put("printer.dots", "384");
        file.put("languages", "nl, ar");
        file.put("idle.seconds", "60");
        file.put("session.warning-seconds", "45");
        file.put("idle.night", "23:30-06:15");
        file.put("keyboard.same-tap-ms", "400");
        file.put("screen.width-px", "1280");
        file.put("screen.height-px", "800");
        file.put("screen.pitch-mm", "0.17");
        file.put("screen.bottom-height-mm", "900");
        file.put("screen.viewing-distance-mm", "500");
        file.put("maintenance.pin-hash", HASH);
        file.put("sound.player", "aplay -q -D plughw:1 -");
        file.put("screen.low-reach-height-mm", "950");
        file.put("network.plain-http-for-development", "false");
        file.put("letters.keep-days", "120");
    }

    @Test
    void readsEveryKey() throws IOException, SettingsException {
        assertThat(file.keySet()).isEqualTo(SettingsFile.KEYS);
        KioskSettings settings = read();

        assertThat(settings.server().url()).isEqualTo("https://gids.voorbeeld.nl:8443");
        assertThat(settings.server().pins()).containsExactly(PIN, PIN);
        assertThat(settings.sameTap()).isEqualTo(Duration.ofMillis(400));
        assertThat(settings.server().plainHttpForDevelopment()).isFalse();
        assertThat(settings.dataDir()).isEqualTo(folder.resolve("data")).isDirectory();
        assertThat(settings.printer()).isEqualTo(new KioskSettings.Printer("escpos+tcp://printer.lan:9100", 384));
        assertThat(settings.languages()).isEqualTo(List.of("nl", "ar"));
        assertThat(settings.idle())
                .isEqualTo(new KioskSettings.Idle(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(45),
                        Optional.of(new KioskSettings.Night(LocalTime.of(23, 30), LocalTime.of(6, 15)))));
        assertThat(settings.screen()).isEqualTo(new KioskSettings.Screen(1280, 800, 0.17, 900, 500, 950));
        assertThat(settings.soundPlayer()).containsExactly("aplay", "-q", "-D", "plughw:1", "-");
        assertThat(settings.maintenancePinHash()).isEqualTo(HASH);
        assertThat(settings.letters()).isEqualTo(new KioskSettings.Letters(Duration.ofDays(120)));
    }

    @Test
    void keepsLettersForThreeMonthsUnlessSaid() throws IOException, SettingsException {
        file.remove("letters.keep-days");
        assertThat(read().letters()).isEqualTo(new KioskSettings.Letters(Duration.ofDays(90)));
    }

    /// The city says so in its releases, signed: what a kiosk were told here could be another thing, or a stranger's.
    @ParameterizedTest
    @ValueSource(strings = {"letters.public-address", "letters.answer-days"})
    void isToldNoPromiseOfTheCity(String key) {
        file.put(key, "10");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(this::read)
                .withMessageContaining(key);
    }

    @Test
    void aKioskCanBeSilent() throws IOException, SettingsException {
        file.put("sound.player", "none");

        assertThat(read().soundPlayer()).isEmpty();
    }

    @Test
    void theDataFolderIsPrivate() throws IOException, SettingsException {
        read();
        assertThat(Files.getPosixFilePermissions(folder.resolve("data"))).hasSize(3);
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
    void stopsWithoutAKeyThatMustBeSet(String key) throws IOException {
        file.remove(key);
        assertThat(refusal()).startsWith(key + " = (missing) : ");
    }

    @Test
    void aScreenCanBeLightAllNight() throws IOException, SettingsException {
        file.put("idle.night", "none");

        assertThat(read().idle().night()).isEmpty();
    }

    @Test
    void goesOnWithoutAKeyThatHasADefault() throws IOException, SettingsException {
        file.keySet()
                .removeAll(List.of(
                        "printer.dots",
                        "idle.seconds",
                        "session.warning-seconds",
                        "idle.night",
                        "keyboard.same-tap-ms",
                        "sound.player",
                        "maintenance.pin-hash",
                        "network.plain-http-for-development"));
        KioskSettings settings = read();
        assertThat(settings.printer().dots()).isEqualTo(576);
        assertThat(settings.soundPlayer()).containsExactly("aplay", "-q", "-");
        assertThat(settings.idle())
                .isEqualTo(new KioskSettings.Idle(
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(30),
                        Optional.of(new KioskSettings.Night(LocalTime.of(22, 0), LocalTime.of(7, 0)))));
        assertThat(settings.sameTap()).isEqualTo(Duration.ofMillis(150));
        assertThat(settings.maintenancePinHash()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server.url | http://gids.voorbeeld.nl
            server.url | ftp://gids.voorbeeld.nl
            server.url | gids.voorbeeld.nl
            server.url | https://
            server.url | https://:8443
            server.url | https://gids_kiosk
            server.url | https://gids.voorbeeld.nl:
            server.url | https://gids.voorbeeld.nl:0
            server.url | https://gids.voorbeeld.nl:65536
            server.url | https://gids.voorbeeld.nl:poort
            server.url | https://gids.voorbeeld.nl/v1
            server.url | https://iemand@gids.voorbeeld.nl
            server.url | https://gids.voorbeeld.nl?a=b
            server.pin | geen-base64!
            server.pin | AAAA
            server.root-key | geen-base64!
            server.root-key | AAAA
            data.dir | /proc/nergens/data
            data.dir | /etc/hostname
            printer | usb
            printer | png:
            printer | escpos+file:
            printer | escpos+tcp://printer.lan
            printer | escpos+tcp://printer.lan:0
            printer | escpos+tcp://printer.lan:70000
            printer | escpos+tcp://:9100
            printer | escpos+tcp://printer.lan:9100/pad
            printer.dots | 512
            languages | ,
            languages | nl,nl
            languages | NL
            languages | nederlands
            idle.seconds | 19
            session.warning-seconds | 19
            session.warning-seconds | 121
            idle.night | 22:00
            idle.night | 24:00-07:00
            idle.night | 22:00-22:00
            idle.night | 22-7
            idle.night | never
            idle.seconds | 3601
            idle.seconds | lang
            keyboard.same-tap-ms | -1
            keyboard.same-tap-ms | 501
            screen.width-px | 479
            screen.width-px | 7681
            screen.width-px | 1280.5
            screen.height-px | -800
            screen.height-px | 7681
            screen.pitch-mm | 0.04
            screen.pitch-mm | 1.01
            screen.pitch-mm | 0,17
            screen.bottom-height-mm | 2001
            screen.bottom-height-mm | NaN
            screen.viewing-distance-mm | 199
            screen.viewing-distance-mm | 3001
            network.plain-http-for-development | ja
            server.adres | https://gids.voorbeeld.nl
            """)
    void stopsForAWrongValue(String key, String value) throws IOException {
        file.put(key, value);
        assertThat(refusal()).startsWith(key + " = ").contains(value.split(",", 2)[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server.url|http://localhost:8443|only with network.plain-http-for-development",
                "server.url|https://localhost:8443/api|https://HOST[:PORT]",
                "server.pin|AAAA|base64 of 32 bytes",
                "server.root-key|AAAA|Ed25519",
                "data.dir|/proc/nergens|a folder",
                "printer|usb|escpos+tcp://HOST:PORT",
                "printer.dots|400|384 or 576",
                "languages|Nederlands|nl,en,ar,tr",
                "idle.seconds|5|from 20 to 3600",
                "idle.seconds|soon|a whole number",
                "keyboard.same-tap-ms|900|from 0 to 500",
                "screen.width-px|12|from 480",
                "screen.pitch-mm|0,17|with a point",
                "screen.pitch-mm|9|from 0.05 to 1",
                "network.plain-http-for-development|yes|true or false",
                "screen.widht-px|1280|no such key"
            })
    void saysKeyValueAndWhatIsAllowed(String key, String value, String allowed) throws IOException {
        file.put(key, value);
        assertThat(refusal()).startsWith(key + " = " + value + " : ").contains(allowed);
    }

    @Test
    void stopsForAFileThatIsNotUtf8() throws IOException {
        Path latin = folder.resolve("latin.properties");
        Files.write(latin, "data.dir = /caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(latin))
                .withMessageContaining("UTF-8");
    }

    @Test
    void stopsForAKeyOfAnotherKind() throws IOException, GeneralSecurityException {
        for (String kind : List.of("X25519", "EC", "RSA")) {
            file.put("server.root-key", publicKey(kind));
            assertThat(refusal()).startsWith("server.root-key = ").contains("Ed25519");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "$argon2i$v=19$m=65536,t=3,p=1$c29tZXNhbHRzb21l$AAAA", "$2a$10$abc"})
    void stopsForAPinThatIsNotHashedAndDoesNotRepeatIt(String pin) throws IOException {
        file.put("maintenance.pin-hash", pin);
        assertThat(refusal())
                .startsWith("maintenance.pin-hash = (not shown) : ")
                .doesNotContain(pin);
    }

    @Test
    void developmentMayGoWithoutTlsAndPin() throws IOException, SettingsException {
        file.put("network.plain-http-for-development", "true");
        file.put("server.url", "http://localhost:8080/");
        file.remove("server.pin");
        assertThat(read().server().url()).isEqualTo("http://localhost:8080");
    }

    @Test
    void stopsForAFileThatCannotBeRead() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> SettingsFile.read(folder.resolve("geen.properties")))
                .withMessageStartingWith("--config = ");
    }

    private String refusal() throws IOException {
        try {
            read();
        } catch (SettingsException e) {
            String line = String.valueOf(e.getMessage());
            assertThat(line).doesNotContain("\n").contains(" : ");
            return line;
        }
        throw new AssertionError("nothing was refused");
    }

    private KioskSettings read() throws IOException, SettingsException {
        Path written = folder.resolve("kiosk.properties");
        Files.writeString(
                written,
                file.entrySet().stream()
                        .map(it -> it.getKey() + "=" + it.getValue() + "\n")
                        .collect(Collectors.joining()));
        return SettingsFile.read(written);
    }

    private static String publicKey(String kind) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance(kind).generateKeyPair();
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }
}
