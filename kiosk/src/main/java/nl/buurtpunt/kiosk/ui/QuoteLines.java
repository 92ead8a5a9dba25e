package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/// Some lines of what a resident wrote, to be read again. They are laid out as flows, of which the
/// toolkit keeps no copy.
final class QuoteLines extends Region {
    private final List<LineFlow> flows = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final List<Double> beginnings = new ArrayList<>();
    private final double lineHeight;
    private final double edge;

    QuoteLines(LetterLines lines, int from, int to, Font font, boolean rightToLeft, Measures measures) {
        this.lineHeight = BidiText.lineHeight(font);
        this.edge = measures.edge();
        setMouseTransparent(true);
        for (int line = from; line < to; line++) {
            LineFlow flow = new LineFlow();
            String shown = lines.line(line).stripTrailing();
            flow.show(shown, font, lines.rightToLeft(line, rightToLeft), rightToLeft);
            flows.add(flow);
            beginnings.add(flow.sameSide() ? 0 : measures.width());
            words.append(shown).append('\n');
            getChildren().add(flow.node());
        }
    }

    /// @param width of the lines
    /// @param edge free space above the first line and below the last
    record Measures(double width, double edge) {}

    /// What is read here; empty once it was taken off the panel.
    String words() {
        return words.toString();
    }

    void forget() {
        flows.forEach(LineFlow::forget);
        words.setLength(0);
    }

    double height() {
        return Math.ceil(flows.size() * lineHeight + 2 * edge);
    }

    @Override
    protected void layoutChildren() {
        for (int row = 0; row < flows.size(); row++) {
            flows.get(row).place(beginnings.get(row), edge + (row + 0.5) * lineHeight);
        }
    }
}
