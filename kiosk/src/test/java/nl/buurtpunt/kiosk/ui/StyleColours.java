package nl.buurtpunt.kiosk.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours by their names in `kiosk.css`.
final class StyleColours {
    private static final Pattern COLOUR = Pattern.compile("-bp-([a-z-]+): #([0-9a-f]{6});");

    private StyleColours() {}

    /// @param rule the line that opens the rule
    static Map<String, Integer> of(String rule) {
        String css = sheet();
        int start = css.indexOf(rule);
        if (start < 0) {
            throw new AssertionError("no rule " + rule);
        }
        Map<String, Integer> colours = new TreeMap<>();
        Matcher found = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
        while (found.find()) {
            colours.put(found.group(1), Integer.parseInt(found.group(2), 16));
        }
        return colours;
    }

    /// All of it.
    static String sheet() {
        try (InputStream file = Objects.requireNonNull(StyleColours.class.getResourceAsStream("kiosk.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
