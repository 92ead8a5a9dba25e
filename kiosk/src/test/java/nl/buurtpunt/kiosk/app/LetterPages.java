package nl.buurtpunt.kiosk.app;

import javafx.event.Event;
import javafx.scene.input.KeyEvent;

/// Writes letters on a test kiosk as a keyboard with keys does.
final class LetterPages {
    /// Some lines of it are read from the left, some from the right.
    static final String BOTH_DIRECTIONS =
            "Beste gemeente, de lamp in onze straat is stuk. مصباح الشارع لا يعمل منذ أسبوع 3 في Heerlen. Teşekkürler! ";

    private LetterPages() {}

    /// Types letter by letter where the focus is; what has no more room is left out.
    static void write(TestKiosk kiosk, String words) {
        words.codePoints().forEach(letter -> {
            String typed = Character.toString(letter);
            Event.fireEvent(
                    kiosk.scene.getFocusOwner(),
                    new KeyEvent(
                            KeyEvent.KEY_TYPED,
                            typed,
                            "",
                            javafx.scene.input.KeyCode.UNDEFINED,
                            false,
                            false,
                            false,
                            false));
        });
    }
}
