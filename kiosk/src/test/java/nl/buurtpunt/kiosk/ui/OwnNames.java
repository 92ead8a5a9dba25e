package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.guide.Language;

/// Requirement A27: a language stands under its own name in its own script, and never under a flag.
public final class OwnNames {
    /// As the people who speak them write them; what the city's folder says is not asked here.
    private static final Map<String, String> NAMES = Map.of(
            "nl", "Nederlands", "en", "English", "ar", "العربية", "tr", "Türkçe", "de", "Deutsch", "pl", "Polski");

    private OwnNames() {}

    /// What is wrong with the buttons of languages on the scene; on the JavaFX thread.
    ///
    /// @param spoken the language of the page
    public static List<String> faults(Scene scene, Language spoken) {
        List<String> faults = new ArrayList<>();
        for (TouchButton button : ScreenInspector.all(scene.getRoot(), TouchButton.class)) {
            String id = String.valueOf(button.getId());
            if (id.matches("(lang|choice-speak|choice-start)-.*")) {
                String name = nameOf(id.substring(id.lastIndexOf('-') + 1));
                if (!words(button).startsWith(name)) {
                    faults.add(id + " says " + words(button) + " and not " + name);
                }
                if (hasPicture(button)) {
                    faults.add(id + " has a picture");
                }
            }
            if (id.equals("nav-languages") && !words(button).equals(nameOf(spoken.tag()))) {
                faults.add(id + " says " + words(button) + " and not " + nameOf(spoken.tag()));
            }
        }
        return faults;
    }

    private static String nameOf(String tag) {
        String name = NAMES.get(tag);
        if (name == null) {
            throw new AssertionError("a language without a name here: " + tag);
        }
        return name;
    }

    private static String words(TouchButton button) {
        return String.join(
                " ",
                ScreenInspector.all(button, Text.class).stream()
                        .map(Text::getText)
                        .toList());
    }

    private static boolean hasPicture(TouchButton button) {
        return !ScreenInspector.all(button, ImageView.class).isEmpty()
                || ScreenInspector.all(button, Shape.class).stream().anyMatch(shape -> !(shape instanceof Text));
    }
}
