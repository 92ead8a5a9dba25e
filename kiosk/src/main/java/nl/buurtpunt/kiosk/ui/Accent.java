package nl.buurtpunt.kiosk.ui;

import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/// The city's own colour, as long as white words on it and its icons on white can be read (requirements A4 and A5). One
/// that is too light is left out: the kiosk's own blue stands in its place.
final class Accent {
    /// WCAG 1.4.3.
    private static final double LEAST = 4.5;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private static final double FLARE = 0.05;

    private Accent() {}

    /// What the root of the scene gets as its style. What is no colour is left out too: it would break every page,
    /// also the one that says sorry.
    static String style(String accent) {
        if (!COLOUR.matcher(accent).matches()) {
            return "";
        }
        return contrastWithWhite(Color.web(accent)) >= LEAST ? "-bp-accent: " + accent + ";" : "";
    }

    private static double contrastWithWhite(Color colour) {
        double luminance = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return (1 + FLARE) / (luminance + FLARE);
    }

    /// As WCAG defines it.
    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
