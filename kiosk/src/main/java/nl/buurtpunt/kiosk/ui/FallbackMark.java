package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.guide.Language;

/// The sign before words that are not in the language the resident chose: the short name of the language they are in,
/// in a box, as large as the words themselves.
final class FallbackMark {
    /// Style of the box.
    static final String STYLE = "fallback-mark";

    /// Parts of the font size: beside the letters in the box, from box to words, above and below capitals.
    private static final double PADDING = 0.16;

    private static final double SPACE = 0.28;
    private static final double AIR = 0.12;

    private final Region box = new Region();
    private final Language language;
    private final Font font;
    private final Text name;

    FallbackMark(Language language, Font font) {
        this.language = language;
        this.font = font;
        this.name = new Text(nameOf(language));
        name.setFont(font);
        name.setTextOrigin(VPos.BASELINE);
        name.getStyleClass().add("words");
        name.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        box.setManaged(false);
        box.getStyleClass().add(STYLE);
    }

    /// Both stand in the text itself: what is made while it is laid out gets its looks only there.
    List<Node> nodes() {
        return List.of(box, name);
    }

    /// From the beginning of the box to the beginning of the words after it.
    static double widthBefore(Language language, Font font) {
        return boxWidth(language, font) + Math.rint(font.getSize() * SPACE);
    }

    /// Puts both on a line of text.
    void place(double x, double baseline) {
        double above = Math.rint(font.getSize() * (FontFace.CAPITAL_HEIGHT + AIR));
        double height = above + Math.rint(font.getSize() * AIR);
        box.resizeRelocate(x, baseline - above, boxWidth(language, font), height);
        name.setLayoutX(x + Math.rint(font.getSize() * PADDING));
        name.setLayoutY(baseline);
    }

    private static String nameOf(Language language) {
        return language.tag().toUpperCase(Locale.ROOT);
    }

    private static double boxWidth(Language language, Font font) {
        return Math.ceil(TextWidths.of(nameOf(language), font)) + 2 * Math.rint(font.getSize() * PADDING);
    }
}
