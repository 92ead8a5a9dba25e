package nl.buurtpunt.kiosk.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a kiosk's configuration: a Java properties file in UTF-8. The first thing that is wrong ends the
/// reading.
public final class SettingsFile {
    static final Set<String> KEYS = Set.of(
            "server.url",
            "server.pin",
            "server.root-key",
            "data.dir",
            "printer",
            "printer.dots",
            "languages",
            "idle.seconds",
            "session.warning-seconds",
            "idle.night",
            "keyboard.same-tap-ms",
            "letters.keep-days",
            "screen.width-px",
            "screen.height-px",
            "screen.pitch-mm",
            "screen.bottom-height-mm",
            "screen.viewing-distance-mm",
            "screen.low-reach-height-mm",
            "sound.player",
            "maintenance.pin-hash",
            "network.plain-http-for-development");

    private static final String PRINTER = "escpos+tcp://HOST:PORT, escpos+file:PATH, png:DIR or none";
    private static final String ROOT_KEY =
            "base64 of an Ed25519 public key in SPKI form (44 bytes), as keys show prints it";
    private static final Pattern NIGHT =
            Pattern.compile("((?:[01][0-9]|2[0-3]):[0-5][0-9])-((?:[01][0-9]|2[0-3]):[0-5][0-9])");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");
    private static final Pattern ARGON2ID = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=[1-9][0-9]*,t=[1-9][0-9]*,p=[1-9][0-9]*\\$[A-Za-z0-9+/]{11,}\\$[A-Za-z0-9+/]{22,}");
    private static final int SHA256 = 32;
    private static final int ED25519_SPKI = 44;
    private static final int LAST_PORT = 65_535;

    private final SettingsValues values;

    private SettingsFile(SettingsValues values) {
        this.values = values;
    }

    /// @throws SettingsException with one line that names key, value and what is allowed
    public static KioskSettings read(Path file) throws SettingsException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("--config", file.toString(), "a readable properties file in UTF-8");
        }
        return new SettingsFile(new SettingsValues(values)).settings();
    }

    private KioskSettings settings() throws SettingsException {
        values.checkKnown(KEYS);
        return new KioskSettings(
                server(),
                DataFolder.checked("data.dir", values.required("data.dir", DataFolder.ALLOWED)),
                new KioskSettings.Printer(printer(), values.oneOf("printer.dots", "576", Set.of("384", "576"))),
                languages(),
                idle(),
                Duration.ofMillis(values.whole("keyboard.same-tap-ms", "150", 0, 500)),
                screen(),
                soundPlayer(),
                pinHash(),
                letters());
    }

    private KioskSettings.Letters letters() throws SettingsException {
        return new KioskSettings.Letters(Duration.ofDays(values.whole("letters.keep-days", "90", 7, 3650)));
    }

    private KioskSettings.Server server() throws SettingsException {
        boolean plain = values.yesOrNo("network.plain-http-for-development");
        String url = url(plain);
        List<String> pins = values.list("server.pin");
        if (pins.isEmpty() && !plain) {
            throw new SettingsException("server.pin", "", "one or more base64 SHA-256 pins, with commas between");
        }
        for (String pin : pins) {
            if (decoded(pin).length != SHA256) {
                throw new SettingsException("server.pin", pin, "base64 of 32 bytes, as the server prints it");
            }
        }
        String root = values.required("server.root-key", ROOT_KEY);
        if (!isEd25519(decoded(root))) {
            throw new SettingsException("server.root-key", root, ROOT_KEY);
        }
        return new KioskSettings.Server(url, pins, root, plain);
    }

    private String url(boolean plain) throws SettingsException {
        String allowed = plain
                ? "https://HOST[:PORT] or http://HOST[:PORT], port 1 to 65535"
                : "https://HOST[:PORT], port 1 to 65535 (http:// only with network.plain-http-for-development = true)";
        String url = values.required("server.url", allowed);
        try {
            URI uri = new URI(url);
            boolean scheme =
                    "https".equalsIgnoreCase(uri.getScheme()) || (plain && "http".equalsIgnoreCase(uri.getScheme()));
            if (scheme && isHostAndPort(uri, true)) {
                return url.replaceFirst("/$", "");
            }
        } catch (URISyntaxException e) {
            throw new SettingsException("server.url", url, allowed);
        }
        throw new SettingsException("server.url", url, allowed);
    }

    private static boolean isHostAndPort(URI uri, boolean withoutPort) {
        if (uri.getHost() == null) {
            return false;
        }
        boolean noPort = uri.getPort() == -1 && !uri.getRawAuthority().endsWith(":");
        boolean bare = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        return bare
                && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && (isPort(uri.getPort()) || (withoutPort && noPort));
    }

    private static boolean isPort(int port) {
        return port >= 1 && port <= LAST_PORT;
    }

    private String printer() throws SettingsException {
        String address = values.required("printer", PRINTER);
        boolean known = address.matches("none|png:.+|escpos\\+file:.+|escpos\\+tcp://.+");
        if (!known || (address.startsWith("escpos+tcp:") && !isNetworkPrinter(address))) {
            throw new SettingsException("printer", address, PRINTER);
        }
        return address;
    }

    private static boolean isNetworkPrinter(String address) {
        try {
            return isHostAndPort(new URI(address), false);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<String> languages() throws SettingsException {
        String allowed = "language tags with commas between, each once, such as nl,en,ar,tr";
        String written = values.required("languages", allowed);
        List<String> tags = values.list("languages");
        if (tags.isEmpty() || new HashSet<>(tags).size() < tags.size()) {
            throw new SettingsException("languages", written, allowed);
        }
        for (String tag : tags) {
            if (!LANGUAGE.matcher(tag).matches()) {
                throw new SettingsException("languages", tag, allowed);
            }
        }
        return tags;
    }

    private KioskSettings.Idle idle() throws SettingsException {
        return new KioskSettings.Idle(
                Duration.ofSeconds(values.whole("idle.seconds", "90", 20, 3600)),
                Duration.ofSeconds(values.whole("session.warning-seconds", "30", 20, 120)),
                night());
    }

    private Optional<KioskSettings.Night> night() throws SettingsException {
        String text = values.text("idle.night").isEmpty() ? "22:00-07:00" : values.text("idle.night");
        if (text.equals("none")) {
            return Optional.empty();
        }
        Matcher hours = NIGHT.matcher(text);
        if (!hours.matches() || hours.group(1).equals(hours.group(2))) {
            throw new SettingsException(
                    "idle.night", text, "two different times of day such as 22:00-07:00, 00:00 to 23:59, or none");
        }
        return Optional.of(new KioskSettings.Night(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2))));
    }

    private KioskSettings.Screen screen() throws SettingsException {
        return new KioskSettings.Screen(
                values.whole("screen.width-px", "", 480, 7680),
                values.whole("screen.height-px", "", 480, 7680),
                values.number("screen.pitch-mm", 0.05, 1),
                values.number("screen.bottom-height-mm", 0, 2000),
                values.number("screen.viewing-distance-mm", 200, 3000),
                values.whole("screen.low-reach-height-mm", "1000", 800, 1100));
    }

    private List<String> soundPlayer() {
        String text = values.text("sound.player").isEmpty() ? "aplay -q -" : values.text("sound.player");
        return text.equals("none") ? List.of() : List.of(text.split(" +"));
    }

    /// What stands there by mistake may be the PIN itself, so it is not repeated.
    private String pinHash() throws SettingsException {
        String hash = values.text("maintenance.pin-hash");
        if (!hash.isEmpty() && !ARGON2ID.matcher(hash).matches()) {
            throw new SettingsException(
                    "maintenance.pin-hash",
                    "(not shown)",
                    "empty, or an Argon2id hash: $argon2id$v=19$m=..,t=..,p=..$SALT$HASH");
        }
        return hash;
    }

    private static boolean isEd25519(byte[] spki) {
        if (spki.length != ED25519_SPKI) {
            return false;
        }
        try {
            var _ = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
