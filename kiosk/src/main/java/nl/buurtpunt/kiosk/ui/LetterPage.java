package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.guide.Rendered;

/// A page on which a letter is written. After each letter only the lines that are seen are laid out
/// anew, and what is told about it under them.
final class LetterPage implements LivePage {
    private final View view;
    private final LetterField field;
    private final KeyboardPane keys;
    private final LetterTools tools;
    private final Told told;
    private final Runnable replaced;
    private Optional<Rendered> saying = Optional.empty();

    /// @param replaced told when buttons came or went
    LetterPage(View view, LetterField field, KeyboardPane keys, LetterTools tools, Told told, Runnable replaced) {
        this.view = view;
        this.field = field;
        this.keys = keys;
        this.tools = tools;
        this.told = told;
        this.replaced = replaced;
        tools.turnBy(() -> field.turn(false), () -> field.turn(true));
        field.onChange(this::followLines);
    }

    /// Where something is told about the letter: it takes the last lines of the sheet.
    ///
    /// @param whole place of the sheet while nothing is told
    record Told(Sheet sheet, Box whole, Tokens tokens) {}

    @Override
    public View view() {
        return view;
    }

    @Override
    public LetterField field() {
        return field;
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public Optional<Node> beside(Node key, KeyCode towards) {
        return keys.beside(key, towards);
    }

    @Override
    public boolean isKey(Node node) {
        return keys.has(node);
    }

    @Override
    public void relay(List<Element> elements) {
        keys.follow();
        Optional<Rendered> now = elements.stream()
                .filter(Element.Notice.class::isInstance)
                .map(e -> ((Element.Notice) e).text())
                .findFirst();
        if (!now.equals(saying) || field.getHeight() <= 0) {
            saying = now;
            tell();
        }
        followLines();
    }

    private void followLines() {
        if (tools.follow(field.area())) {
            replaced.run();
        }
    }

    private double leastHeight() {
        return Math.max(told.tokens().target(), LetterField.heightOf(1, told.tokens()));
    }

    private double noticeHeight(Box whole) {
        double icon = told.tokens().icon();
        return saying.map(words -> new BidiText(words, told.tokens().strong(), "text"))
                .map(words -> Math.max(
                        icon,
                        words.prefHeight(whole.width() - icon - told.tokens().padding() / 2)))
                .orElse(0.0);
    }

    private void tell() {
        told.sheet().clear();
        told.sheet().setVisible(saying.isPresent());
        Box whole = told.whole();
        double taken = 0;
        // Of large letters on a small panel one line must stay; how much room there is the empty sheet said.
        boolean room = whole.height() - noticeHeight(whole) >= leastHeight();
        if (saying.isPresent() && room) {
            double icon = told.tokens().icon();
            double start = icon + told.tokens().padding() / 2;
            BidiText words = new BidiText(saying.get(), told.tokens().strong(), "text");
            taken = Math.max(icon, words.prefHeight(whole.width() - start));
            told.sheet().put(Icons.of("info", icon), new Box(0, (taken - icon) / 2, icon, icon));
            told.sheet().put(words, new Box(start, 0, whole.width() - start, taken));
        }
        new Box(whole.x(), whole.y(), whole.width(), whole.height() - taken).place(field);
        new Box(whole.x(), whole.bottom() - taken, whole.width(), taken).place(told.sheet());
        field.layout();
    }
}
