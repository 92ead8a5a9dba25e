package nl.buurtpunt.kiosk.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import nl.buurtpunt.kiosk.guide.Letters;

/// The one font for all languages. Falling back to another font inside a text would put right-to-left words in the
/// wrong order; a text in letters it lacks (Cyrillic) is set as a whole in the font its Latin letters come from.
public final class FontFace {
    /// Height of a capital H of Vazirmatn as part of the font size; the font's own table gives another figure, so this
    /// one was measured on the glyph (a test does it again).
    static final double CAPITAL_HEIGHT = 0.711;

    /// Height of a small x as part of the font size, the lower of the two weights, measured in the same way.
    static final double X_HEIGHT = 0.528;

    private static final String FAMILY = "Vazirmatn";

    private FontFace() {}

    /// The font in which all of these words can be read, of the same size and weight. The second font is read from the
    /// program's files when the first text needs it: most cities never do.
    static Font with(String words, Font font) {
        if (!Letters.needSecondFont(words)) {
            return font;
        }
        boolean bold = font.getStyle().contains("Bold");
        return Font.font(SecondFont.FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, font.getSize());
    }

    /// Of the same measures, since the Latin letters of the first font are its. Loaded once, with this class.
    private static final class SecondFont {
        private static final String FAMILY = loaded();

        private static String loaded() {
            load("Roboto-Regular.ttf");
            load("Roboto-Bold.ttf");
            return "Roboto";
        }
    }

    /// Loads both weights from the program's own files.
    ///
    /// @throws UncheckedIOException when they are not there: the package is broken
    public static FontFace load() {
        load("Vazirmatn-Regular.ttf");
        load("Vazirmatn-Bold.ttf");
        return new FontFace();
    }

    /// For sentences.
    Font regular(double size) {
        return Font.font(FAMILY, FontWeight.NORMAL, size);
    }

    /// For names, numbers and buttons.
    Font bold(double size) {
        return Font.font(FAMILY, FontWeight.BOLD, size);
    }

    private static void load(String file) {
        try (InputStream bytes = FontFace.class.getResourceAsStream(file)) {
            if (bytes == null || Font.loadFont(bytes, 12) == null) {
                throw new UncheckedIOException(new IOException("cannot load font " + file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
