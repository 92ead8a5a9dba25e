package nl.buurtpunt.kiosk.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Reads a kiosk's configuration: a Java properties file in UTF-8. The first thing that is wrong ends the reading.
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
            "screen.width-px",
            "screen.height-px",
            "screen.pitch-mm",
            "screen.bottom-height-mm",
            "screen.viewing-distance-mm",
            "maintenance.pin-hash",
            "network.plain-http-for-development");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*");
    private static final int SHA256 = 32;

    private final Properties values;

    private SettingsFile(Properties values) {
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
        return new SettingsFile(values).settings();
    }

    private KioskSettings settings() throws SettingsException {
        Set<String> unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(KEYS);
        for (String key : unknown) {
            throw new SettingsException(
                    key, text(key), "no such key; known are " + String.join(", ", new TreeSet<>(KEYS)));
        }
        return new KioskSettings(
                server(),
                Path.of(required("data.dir", "a folder the kiosk may write to")),
                new KioskSettings.Printer(printer(), oneOf("printer.dots", "576", Set.of("384", "576"))),
                languages(),
                Duration.ofSeconds(whole("idle.seconds", "90", 20, 3600)),
                screen(),
                text("maintenance.pin-hash"));
    }

    private KioskSettings.Server server() throws SettingsException {
        boolean plain = yesOrNo("network.plain-http-for-development");
        String url = required("server.url", "https://HOST[:PORT]");
        if (!url.matches(plain ? "https?://[^/\\s]+/?" : "https://[^/\\s]+/?")) {
            throw new SettingsException(
                    "server.url",
                    url,
                    plain
                            ? "https://HOST[:PORT] or http://HOST[:PORT]"
                            : "https://HOST[:PORT] (http:// only with network.plain-http-for-development = true)");
        }
        List<String> pins = list("server.pin");
        if (pins.isEmpty() && !plain) {
            throw new SettingsException("server.pin", "", "one or more base64 SHA-256 pins, with commas between");
        }
        for (String pin : pins) {
            if (decoded(pin) != SHA256) {
                throw new SettingsException("server.pin", pin, "base64 of 32 bytes, as the server prints it");
            }
        }
        String root = required("server.root-key", "base64 of the root's public key, as keys show prints it");
        if (decoded(root) < SHA256) {
            throw new SettingsException("server.root-key", root, "base64 of an Ed25519 public key in SPKI form");
        }
        return new KioskSettings.Server(url.replaceFirst("/$", ""), pins, root, plain);
    }

    private String printer() throws SettingsException {
        String address = required("printer", "escpos+tcp://HOST:PORT, escpos+file:PATH, png:DIR or none");
        if (!address.matches("none|png:.+|escpos\\+file:.+|escpos\\+tcp://[^/\\s]+:\\d{1,5}/?")) {
            throw new SettingsException(
                    "printer", address, "escpos+tcp://HOST:PORT, escpos+file:PATH, png:DIR or none");
        }
        return address;
    }

    private List<String> languages() throws SettingsException {
        String allowed = "language tags with commas between, such as nl,en,ar,tr";
        required("languages", allowed);
        List<String> tags = list("languages");
        for (String tag : tags) {
            if (!LANGUAGE.matcher(tag).matches()) {
                throw new SettingsException("languages", tag, allowed);
            }
        }
        return tags;
    }

    private KioskSettings.Screen screen() throws SettingsException {
        return new KioskSettings.Screen(
                whole("screen.width-px", "", 480, 7680),
                whole("screen.height-px", "", 480, 7680),
                number("screen.pitch-mm", 0.05, 1),
                number("screen.bottom-height-mm", 0, 2000),
                number("screen.viewing-distance-mm", 200, 3000));
    }

    private String text(String key) {
        return values.getProperty(key, "").strip();
    }

    private String required(String key, String allowed) throws SettingsException {
        String text = text(key);
        if (text.isEmpty()) {
            throw new SettingsException(key, "", allowed);
        }
        return text;
    }

    private List<String> list(String key) {
        List<String> items = new ArrayList<>();
        for (String item : text(key).split(",", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private int whole(String key, String otherwise, int least, int most) throws SettingsException {
        String text = text(key).isEmpty() ? otherwise : text(key);
        String allowed = "a whole number from " + least + " to " + most;
        if (!text.matches("\\d{1,6}")) {
            throw new SettingsException(key, text, allowed);
        }
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new SettingsException(key, text, allowed);
        }
        return number;
    }

    private double number(String key, double least, double most) throws SettingsException {
        String text = text(key);
        String allowed = "a number from " + least + " to " + most + ", with a point";
        if (!text.matches("\\d{1,5}(\\.\\d{1,6})?")) {
            throw new SettingsException(key, text, allowed);
        }
        double number = Double.parseDouble(text);
        if (number < least || number > most) {
            throw new SettingsException(key, text, allowed);
        }
        return number;
    }

    private int oneOf(String key, String otherwise, Set<String> allowed) throws SettingsException {
        String text = text(key).isEmpty() ? otherwise : text(key);
        if (!allowed.contains(text)) {
            throw new SettingsException(key, text, String.join(" or ", new TreeSet<>(allowed)));
        }
        return Integer.parseInt(text);
    }

    private boolean yesOrNo(String key) throws SettingsException {
        String text = text(key);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            throw new SettingsException(key, text, "true or false");
        }
        return text.equals("true");
    }

    private static int decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
