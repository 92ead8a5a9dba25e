package nl.buurtpunt.kiosk.slip;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import nl.buurtpunt.kiosk.guide.Letters;

/// The one bundled typeface in its two weights: with a second font inside a text right-to-left words change places. A
/// text in letters it lacks (Cyrillic) is set as a whole in the typeface its Latin letters come from.
final class SlipFonts {
    /// Grey edges, cut to black and white afterwards, give rounder letters than drawing in two colours does.
    static final FontRenderContext RENDERING = new FontRenderContext(null, true, true);

    private static final String FOLDER = "/nl/buurtpunt/kiosk/ui/";
    private static final Font REGULAR = load("Vazirmatn-Regular.ttf");
    private static final Font BOLD = load("Vazirmatn-Bold.ttf");

    private SlipFonts() {}

    /// How thick.
    enum Weight {
        REGULAR,
        BOLD;

        /// The font in which all of this text can be read.
        Font of(String text, float size) {
            if (Letters.needSecondFont(text)) {
                return (this == BOLD ? Second.BOLD : Second.REGULAR).deriveFont(size);
            }
            return (this == BOLD ? SlipFonts.BOLD : SlipFonts.REGULAR).deriveFont(size);
        }
    }

    /// Loaded when the first text needs it.
    private static final class Second {
        private static final Font REGULAR = load("Roboto-Regular.ttf");
        private static final Font BOLD = load("Roboto-Bold.ttf");
    }

    private static Font load(String file) {
        try (InputStream in = SlipFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " cannot be read", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font " + file + " is no font", e);
        }
    }
}
