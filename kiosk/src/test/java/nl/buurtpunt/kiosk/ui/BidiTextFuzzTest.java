package nl.buurtpunt.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lays out thousands of texts of unlike width, size and language: JavaFX's own wrapping fails on a third of them.
class BidiTextFuzzTest {
    private static final int LAYOUTS = 2_500;
    private static final Map<String, List<String>> EXTRAS = Map.of(
            "nl",
                    List.of(
                            "schuldhulpverlening",
                            "045-560 45 00",
                            "(huisnummer niet bevestigd)",
                            "zo\u00ADge\u00ADnaamd",
                            "’s-Gravenhage"),
            "tr", List.of("yükümlülüklerinizi", "İğneada", "14 045", "(Huis van het Recht)", "görüşebilirsiniz,"),
            "ar",
                    List.of(
                            "\u200E045-560 45 00\u200E",
                            "(Huis van het Recht)",
                            "112",
                            "المسؤولية،",
                            "www.heerlen.nl",
                            "؟"));

    @ParameterizedTest
    @ValueSource(strings = {"nl", "tr", "ar"})
    void everyLineFitsAndNothingIsLost(String tag) {
        List<String> faults = Fx.on(() -> layOut(tag));

        assertThat(faults).isEmpty();
    }

    private static List<String> layOut(String tag) {
        Language language = ContentFolder.heerlen().city().language(tag).orElseThrow();
        List<String> words = words(language);
        FontFace fonts = FontFace.load();
        Random random = new Random(7);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < LAYOUTS && faults.size() < 5; i++) {
            String text = text(words, random);
            double size = 18 + random.nextInt(70);
            Font font = random.nextBoolean() ? fonts.bold(size) : fonts.regular(size);
            double width = 40 + random.nextInt(1200);
            faults.addAll(faults(new Rendered(text, language, false), font, width));
        }
        return faults;
    }

    private static List<String> faults(Rendered words, Font font, double width) {
        BidiText node = new BidiText(words, font, "text");
        node.resize(width, node.prefHeight(width));
        node.layout();
        StringBuilder shown = new StringBuilder();
        List<String> faults = new ArrayList<>();
        node.getChildrenUnmodifiable().forEach(child -> {
            Text line = (Text) child;
            shown.append(line.getText());
            boolean cutDown = node.oversizedAt(width) && line.getText().length() <= 2;
            if (line.getLayoutBounds().getWidth() > width + 1 && !cutDown) {
                faults.add(Math.round(width) + " px is too narrow for: " + line.getText());
            }
        });
        String before = letters(words.text());
        if (!letters(shown.toString()).equals(before)) {
            faults.add("lost or moved something: " + words.text() + " -> " + shown);
        }
        return faults;
    }

    private static String letters(String text) {
        return LeftToRight.unmark(text).replaceAll("[\\s\u00AD\u200B-]", "");
    }

    private static String text(List<String> words, Random random) {
        List<String> some = new ArrayList<>();
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            some.add(words.get(random.nextInt(words.size())));
        }
        return String.join(" ", some);
    }

    private static List<String> words(Language language) {
        List<String> words = new ArrayList<>(EXTRAS.get(language.tag()));
        for (Service service : ContentFolder.heerlen().services()) {
            words.addAll(List.of(service.sentence().in(language).text().split(" ")));
        }
        // The rare ones come up often enough to meet each other.
        for (int i = 0; i < 40; i++) {
            words.addAll(EXTRAS.get(language.tag()));
        }
        return words;
    }
}
