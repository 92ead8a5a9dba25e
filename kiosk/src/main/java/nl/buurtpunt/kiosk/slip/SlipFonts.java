package nl.buurtpunt.kiosk.slip;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The one bundled typeface in its two weights: with a second font beside it right-to-left words change places.
final class SlipFonts {
    /// Grey edges, cut to black and white afterwards, give rounder letters than drawing in two colours does.
    static final FontRenderContext RENDERING = new FontRenderContext(null, true, true);

    private static final String FOLDER = "/nl/buurtpunt/kiosk/ui/";
    private static final Font REGULAR = load("Vazirmatn-Regular.ttf");
    private static final Font BOLD = load("Vazirmatn-Bold.ttf");

    private SlipFonts() {}

    static Font regular(float size) {
        return REGULAR.deriveFont(size);
    }

    static Font bold(float size) {
        return BOLD.deriveFont(size);
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
