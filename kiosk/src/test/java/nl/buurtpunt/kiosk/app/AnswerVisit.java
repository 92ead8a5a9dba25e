package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter.Earlier;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.slip.AnswerNote;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Panel;
import nl.buurtpunt.kiosk.ui.ScreenInspector;
import nl.buurtpunt.kiosk.ui.Touch;
import nl.buurtpunt.kiosk.ui.View;
import org.junit.jupiter.api.BeforeEach;

/// A resident with a slip before a kiosk that knows the answer to her letter.
abstract class AnswerVisit {
    static final String CODE = InMemoryLetterBox.code(31);
    static final String WRONG = AnswerPages.wrong(CODE);
    static final String OTHER = InMemoryLetterBox.code(32);

    final InMemoryLetterBox box = new InMemoryLetterBox();
    final List<AnswerNote> printed = new ArrayList<>();
    final List<Earlier> written = new ArrayList<>();
    final List<Earlier> posted = new ArrayList<>();
    final TestKiosk kiosk = Fx.on(() -> new TestKiosk(ContentFolder.heerlen(), Panel.INCH_10.geometry()));
    final AnswerRooms rooms = Fx.on(() -> new AnswerRooms(
            box,
            kiosk.guide::get,
            kiosk.session,
            kiosk.navigator,
            TestKiosk.MORNING,
            new AnswerRooms.Doors(written::add, posted::add)));

    @BeforeEach
    void anAnswerIsThere() {
        box.answer(CODE, AnswerPages.answered());
        Fx.run(() -> {
            rooms.printAt((note, language, tell) -> {
                printed.add(note);
                tell.accept(PaperDesk.Outcome.PRINTED);
                return () -> {};
            });
            kiosk.navigator.start(kiosk.language("nl"));
            rooms.open();
        });
    }

    EarlierLetter open() {
        scan(CODE);
        kiosk.pause();
        kiosk.tap("action-reply");
        return written.getLast().letter();
    }

    void tap(String digits) {
        digits.chars().forEach(c -> kiosk.tap("digit-" + (char) c));
    }

    /// Without any time between the letters.
    void scan(String letters) {
        letters.chars().forEach(c -> type(Character.toString(c)));
        key(KeyCode.ENTER);
    }

    void type(String letter) {
        send(KeyEvent.KEY_PRESSED, "", KeyCode.UNDEFINED);
        send(KeyEvent.KEY_TYPED, letter, KeyCode.UNDEFINED);
        send(KeyEvent.KEY_RELEASED, "", KeyCode.UNDEFINED);
    }

    void key(KeyCode code) {
        send(KeyEvent.KEY_PRESSED, "", code);
        send(KeyEvent.KEY_RELEASED, "", code);
    }

    /// To whatever has the focus by then: the page is another after each letter.
    void send(EventType<KeyEvent> type, String letter, KeyCode code) {
        Node focused = Optional.ofNullable(kiosk.scene.getFocusOwner()).orElseGet(kiosk.scene::getRoot);
        Event.fireEvent(focused, Touch.key(type, letter, code));
    }

    static String grouped(String digits) {
        return digits.replaceAll("(.{5})(?!$)", "$1 ");
    }

    /// What is read on the part that is shown, in one line.
    String words() {
        return String.join(" ", ScreenInspector.words(kiosk.scene)).replaceAll("\\s+", " ");
    }

    String everything() {
        View view = new View(kiosk.guide.get(), kiosk.shownLanguage());
        return kiosk.navigator.screen().elements(view).stream()
                .flatMap(e -> e.spoken().stream())
                .map(Rendered::text)
                .reduce("", (a, b) -> a + " " + b);
    }
}
