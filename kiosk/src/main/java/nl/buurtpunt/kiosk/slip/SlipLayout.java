package nl.buurtpunt.kiosk.slip;

import java.awt.Rectangle;
import java.awt.font.TextLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.slip.SlipFonts.Weight;

/// Lays a slip out for paper of one width. Needs no screen; safe from any thread.
public final class SlipLayout {
    /// How far words and links may shrink to keep their longest word whole.
    private static final float SMALLEST = 0.7f;

    private static final int RULE = 3;

    private final TypeScale full;

    /// @param dots width of the print head: 384 (58 mm paper) or 576 (80 mm)
    /// @throws IllegalArgumentException for any other width
    public SlipLayout(int dots) {
        this.full = TypeScale.of(dots);
    }

    /// The picture of a slip, and where each block stands on it.
    public LaidOutSlip lay(Slip slip) {
        Sheet sheet = new Sheet(full);
        List<LaidOutSlip.Placed> placed = new ArrayList<>();
        sheet.white(full.gap());
        for (Slip.Section section : slip.sections()) {
            TypeScale scale = section.small() ? full.small() : full;
            Placing placing = new Placing(sheet, scale, section.language().rightToLeft());
            for (Block block : section.blocks()) {
                placed.add(placing.put(block));
            }
        }
        sheet.white(full.space());
        return new LaidOutSlip(sheet.draw(), placed);
    }

    /// Puts the blocks of one section on the paper.
    private static final class Placing {
        private final Sheet sheet;
        private final TypeScale scale;
        private final boolean sectionAtRight;

        Placing(Sheet sheet, TypeScale scale, boolean sectionAtRight) {
            this.sheet = sheet;
            this.scale = scale;
            this.sectionAtRight = sectionAtRight;
        }

        LaidOutSlip.Placed put(Block block) {
            sheet.white(before(block));
            int top = sheet.height();
            Rectangle ink = draw(block);
            Rectangle box = new Rectangle(0, top, scale.paperWidth(), sheet.height() - top);
            return new LaidOutSlip.Placed(block, box, ink);
        }

        private int before(Block block) {
            return switch (block) {
                case Block.Brand _, Block.DateLine _, Block.QrPicture _ -> 0;
                case Block.PhoneLine _, Block.CodeLine _, Block.AddressLines _, Block.Link _, Block.Paragraph _ ->
                    scale.gap() / 2;
                case Block.Title _ -> scale.gap();
                case Block.Strong _ -> scale.space();
                case Block.Label _, Block.Rule _, Block.Footer _ -> scale.space();
            };
        }

        private Rectangle draw(Block block) {
            return switch (block) {
                case Block.Brand(Rendered words) -> words(words, Weight.BOLD, scale.fine());
                case Block.Title(Rendered words) -> name(words, scale.title());
                case Block.Label(Rendered words) -> words(words, Weight.BOLD, scale.label());
                case Block.Paragraph(Rendered words) -> words(words, Weight.REGULAR, scale.body());
                case Block.Strong(Rendered words) -> name(words, scale.body());
                case Block.DateLine(Rendered words) -> words(words, Weight.REGULAR, scale.fine());
                case Block.Footer(Rendered words) -> words(words, Weight.REGULAR, scale.fine());
                case Block.PhoneLine(String number) -> number(number);
                case Block.CodeLine(String digits) -> number(digits);
                case Block.AddressLines(String street, String town) -> address(street, town);
                case Block.Link(String text) -> link(text);
                case Block.QrPicture(QrCode code) -> sheet.qr(code);
                case Block.Rule() -> sheet.bar(RULE);
            };
        }

        private Rectangle words(Rendered words, Weight weight, float size) {
            boolean rightToLeft = words.language().rightToLeft();
            return put(marked(words), weight, size, rightToLeft, rightToLeft);
        }

        /// A Dutch name in an Arabic section stands where the section's own lines do.
        private Rectangle name(Rendered words, float size) {
            return put(marked(words), Weight.BOLD, size, words.language().rightToLeft(), sectionAtRight);
        }

        /// Words in another language than was asked for say in which they are.
        private static String marked(Rendered words) {
            return words.fallback() && !words.isEmpty()
                    ? "[" + words.language().tag().toUpperCase(Locale.ROOT) + "] " + words.text()
                    : words.text();
        }

        private Rectangle address(String street, String town) {
            Rectangle ink = put(street, Weight.REGULAR, scale.body(), false, sectionAtRight);
            return town.isEmpty() ? ink : ink.union(put(town, Weight.REGULAR, scale.body(), false, sectionAtRight));
        }

        private Rectangle link(String text) {
            return put(text, Weight.REGULAR, scale.body(), false, sectionAtRight);
        }

        /// Always whole on one line, as large as that allows.
        private Rectangle number(String number) {
            float size = fitting(number, Weight.BOLD, scale.number(), 0);
            TextLayout line = new TextLayout(number, Weight.BOLD.of(number, size), SlipFonts.RENDERING);
            return sheet.lines(List.of(line), Leading.digits(size), sectionAtRight);
        }

        private Rectangle put(String text, Weight weight, float size, boolean rightToLeft, boolean atRight) {
            float widest = new Lines(weight.of(text, size), rightToLeft, scale.room()).widestWord(text);
            float fitting = shrunk(size, widest, size * SMALLEST);
            List<TextLayout> lines = new Lines(weight.of(text, fitting), rightToLeft, scale.room()).of(text);
            return sheet.lines(lines, Leading.words(fitting, rightToLeft), atRight);
        }

        private float fitting(String text, Weight weight, float size, float smallest) {
            TextLayout line = new TextLayout(text, weight.of(text, size), SlipFonts.RENDERING);
            return shrunk(size, line.getAdvance(), smallest);
        }

        /// A whole number of dots, so that rounding in the typeface cannot make it too wide after all.
        private float shrunk(float size, float width, float smallest) {
            return width <= scale.room() ? size : Math.max(smallest, (float) Math.floor(size * scale.room() / width));
        }
    }
}
