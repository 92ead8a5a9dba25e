package nl.buurtpunt.kiosk.slip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/// Paper that grows downwards while things are put on it, and is drawn in one go when its length is known.
final class Sheet {
    /// Grey below this is ink. Thermal paper blooms, so letters may stay a little thin here.
    private static final int INK_BELOW = 128;

    private final TypeScale paper;
    private final List<Mark> marks = new ArrayList<>();
    private int height;

    Sheet(TypeScale paper) {
        this.paper = paper;
    }

    /// Something drawn on the paper once its length is known.
    private interface Mark {
        void draw(Graphics2D on);

        Rectangle ink();
    }

    private record TextMark(TextLayout text, float x, float baseline) implements Mark {
        @Override
        public void draw(Graphics2D on) {
            text.draw(on, x, baseline);
        }

        @Override
        public Rectangle ink() {
            return text.getPixelBounds(SlipFonts.RENDERING, x, baseline);
        }
    }

    private record BarMark(int x, int y, int width, int height) implements Mark {
        @Override
        public void draw(Graphics2D on) {
            on.fillRect(x, y, width, height);
        }

        @Override
        public Rectangle ink() {
            return new Rectangle(x, y, width, height);
        }
    }

    private record QrMark(QrCode code, int x, int y, int dots) implements Mark {
        @Override
        public void draw(Graphics2D on) {
            for (int row = 0; row < code.size(); row++) {
                for (int column = 0; column < code.size(); column++) {
                    if (code.dark(column, row)) {
                        on.fillRect(x + column * dots, y + row * dots, dots, dots);
                    }
                }
            }
        }

        @Override
        public Rectangle ink() {
            return new Rectangle(x, y, code.size() * dots, code.size() * dots);
        }
    }

    int height() {
        return height;
    }

    void white(int dots) {
        height += dots;
    }

    /// Lines below each other, at the right or the left edge.
    ///
    /// @return the ink of these lines
    Rectangle lines(List<TextLayout> lines, Leading leading, boolean atRight) {
        Rectangle ink = new Rectangle();
        for (TextLayout line : lines) {
            float x = atRight ? paper.paperWidth() - paper.margin() - line.getAdvance() : paper.margin();
            ink = add(new TextMark(line, x, height + leading.above()), ink);
            height += leading.above() + leading.below();
        }
        return ink;
    }

    Rectangle bar(int thickness) {
        Rectangle ink = add(new BarMark(paper.margin(), height, paper.room(), thickness), new Rectangle());
        height += thickness;
        return ink;
    }

    Rectangle qr(QrCode code) {
        int dots = code.dotsPerModule(paper.paperWidth());
        int quiet = QrCode.QUIET * dots;
        int side = code.size() * dots;
        Rectangle ink = add(new QrMark(code, (paper.paperWidth() - side) / 2, height + quiet, dots), new Rectangle());
        height += side + 2 * quiet;
        return ink;
    }

    private Rectangle add(Mark mark, Rectangle with) {
        marks.add(mark);
        Rectangle ink = mark.ink();
        return with.isEmpty() ? ink : with.union(ink);
    }

    SlipImage draw() {
        BufferedImage grey = new BufferedImage(paper.paperWidth(), height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = grey.createGraphics();
        try {
            on.setColor(Color.WHITE);
            on.fillRect(0, 0, grey.getWidth(), grey.getHeight());
            on.setColor(Color.BLACK);
            on.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            on.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            marks.forEach(mark -> mark.draw(on));
        } finally {
            on.dispose();
        }
        return packed(grey).withoutRealTimeCommands();
    }

    private static SlipImage packed(BufferedImage grey) {
        byte[] levels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        byte[] dots = new byte[levels.length / 8];
        for (int i = 0; i < levels.length; i++) {
            if ((levels[i] & 0xFF) < INK_BELOW) {
                dots[i / 8] |= (byte) (0x80 >> (i % 8));
            }
        }
        return new SlipImage(grey.getWidth(), grey.getHeight(), dots);
    }
}
