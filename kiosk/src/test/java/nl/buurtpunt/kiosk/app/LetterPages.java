package nl.buurtpunt.kiosk.app;

import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;

/// The way past every page of writing a letter.
final class LetterPages {
    /// Some lines of it are read from the left, some from the right.
    static final String BOTH_DIRECTIONS =
            "Beste gemeente, de lamp in onze straat is stuk. مصباح الشارع لا يعمل منذ أسبوع 3 في Heerlen. Teşekkürler! ";

    private final ScreenWalk walk;
    private final TestKiosk kiosk;

    LetterPages(ScreenWalk walk) {
        this.walk = walk;
        this.kiosk = walk.kiosk;
    }

    /// Types letter by letter where the focus is; what has no more room is left out.
    static void write(TestKiosk kiosk, String words) {
        words.codePoints().forEach(letter -> {
            String typed = Character.toString(letter);
            Event.fireEvent(
                    kiosk.scene.getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    void pass() {
        doors();
        questions();
        kiosk.session.end();
        kiosk.navigator.home();
        sheet();
        kiosk.session.end();
        kiosk.navigator.home();
    }

    /// Where one can write and where one cannot, with nothing begun and with something.
    private void doors() {
        for (LetterBox.State state : LetterBox.State.values()) {
            kiosk.letterBox.become(state);
            walk.page("letter-" + state, kiosk.rooms.letters()::open);
        }
        kiosk.letterBox.become(LetterBox.State.OPEN);
    }

    /// From the first question to the last look, of somebody who wants to be called and first gives no
    /// number.
    private void questions() {
        kiosk.rooms.letters().open();
        tapOnSomePart("choice-write");
        walk.everyPart("letter-kind");
        tapOnSomePart("choice-call-back");
        walk.everyPart("letter-about");
        tapOnSomePart("choice-neighbourhood-voorbeeld-centrum");
        kiosk.tap("action-done");
        walk.look("letter-text-missing");
        write(
                kiosk,
                "Ik heet X. Mijn nummer is 045-5604500, mijn mail x@voorbeeld.nl, Dorpstraat 12. " + BOTH_DIRECTIONS);
        kiosk.tap("action-done");
        walk.everyPart("letter-hint");
        kiosk.tap("action-keep");
        walk.everyPart("letter-contact-call");
        field("phone", "045-560 45 00");
        first();
        walk.everyPart("letter-contact");
        field("name", "Fatima El Amrani");
        field("email", "f");
        first();
        walk.everyPart("letter-contact-odd");
        tapOnSomePart("action-then");
        walk.everyPart("letter-again");
        first();
        kiosk.rooms.letters().writing().reply(new WrittenLetter.Earlier(AnswerPages.letter(), true));
        write(kiosk, "Nee.");
        kiosk.rooms.letters().open();
        walk.everyPart("letter-begun");
        tapOnSomePart("choice-write");
        walk.everyPart("letter-kind-chosen");
        tapOnSomePart("choice-idea");
        walk.everyPart("letter-about-chosen");
    }

    private void field(String name, String words) {
        tapOnSomePart("choice-" + name);
        walk.look("letter-" + name);
        write(kiosk, words);
        kiosk.tap("action-done");
    }

    /// Where large letters make parts of a page, the button may stand on any of them, as one of the
    /// choices.
    private void tapOnSomePart(String id) {
        List<String> ids = List.of(id, id.replace("action-", "choice-"));
        first();
        Optional<String> there = there(ids);
        while (there.isEmpty()) {
            int before = kiosk.navigator.page();
            kiosk.navigator.turn(1);
            there = there(ids);
            if (there.isEmpty() && kiosk.navigator.page() == before) {
                throw new AssertionError("no " + id + " on " + kiosk.page());
            }
        }
        kiosk.tap(there.get());
    }

    private Optional<String> there(List<String> ids) {
        return ids.stream().filter(id -> kiosk.scene.lookup("#" + id) != null).findFirst();
    }

    private void first() {
        kiosk.navigator.turn(-kiosk.navigator.page());
    }

    /// An empty sheet, every plane of keys, a first word, a full page of both directions, and a full
    /// letter.
    private void sheet() {
        kiosk.rooms.letters().writing().text();
        walk.look("letter-text");
        kiosk.tap("key-signs");
        walk.look("letter-text-signs");
        kiosk.tap("key-more");
        walk.look("letter-text-more");
        kiosk.tap("key-letters");
        walk.otherScript();
        walk.look("letter-text-script");
        walk.otherScript();
        kiosk.tap("key-" + (walk.language.rightToLeft() ? "م" : "e"));
        walk.look("letter-text-word");
        write(kiosk, BOTH_DIRECTIONS);
        walk.look("letter-text-lines");
        write(kiosk, "lang ".repeat(800));
        walk.look("letter-text-full");
    }
}
