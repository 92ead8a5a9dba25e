package nl.buurtpunt.kiosk.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Widths of runs of text, measured once: choosing a layout asks for the same words many times.
///
/// On the JavaFX thread only.
final class TextWidths {
    private static final int REMEMBERED = 6_000;

    private static final Map<Run, Double> KNOWN = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Run, Double> eldest) {
            return size() > REMEMBERED;
        }
    };

    private TextWidths() {}

    /// Width in pixels of one line without a break.
    static double of(String run, Font font) {
        return KNOWN.computeIfAbsent(new Run(run, font), TextWidths::measured);
    }

    /// Forgets every word that was measured: some may be a resident's own.
    static void forget() {
        KNOWN.clear();
    }

    private static double measured(Run run) {
        Text text = new Text(run.text());
        text.setFont(run.font());
        return text.getLayoutBounds().getWidth();
    }

    private record Run(String text, Font font) {}
}
