package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.letter.LetterDraft;
import nl.buurtpunt.kiosk.letter.LetterStartScreen;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.ui.Navigator;

/// The doors of everything about letters: writing one, what one goes away with, reading the answer.
final class LetterRooms {
    private final Navigator navigator;
    private final LetterDraft draft = new LetterDraft();
    private final LateLetterBox box = new LateLetterBox();
    private final ReceiptRooms receipts;
    private final WritingRooms writing;
    private final AnswerRooms answers;

    LetterRooms(
            Supplier<Guide> guide,
            Session session,
            Navigator navigator,
            Supplier<Optional<String>> pointId,
            Clock clock) {
        this.navigator = navigator;
        this.receipts = new ReceiptRooms(session, navigator, box);
        this.writing = new WritingRooms(draft, navigator, guide, pointId, clock, receipts::post);
        this.answers = new AnswerRooms(
                box, guide, session, navigator, clock, new AnswerRooms.Doors(writing::reply, writing::postAsItIs));
        session.atEveryEnd(writing::wipe);
    }

    /// Where letters are posted from now on; without it none can be.
    void postAt(LetterBox newBox) {
        box.becomes(newBox);
    }

    /// What a resident goes away with.
    ReceiptRooms receipts() {
        return receipts;
    }

    /// The questions about a letter.
    WritingRooms writing() {
        return writing;
    }

    /// What became of a letter.
    AnswerRooms answers() {
        return answers;
    }

    /// To the first page about letters.
    void open() {
        navigator.open(new LetterStartScreen(
                draft,
                writing.reply(),
                box::state,
                new LetterStartScreen.Doors(
                        writing::begin, writing::goOnWithReply, this::throwAway, Optional.of(answers::open))));
    }

    private void throwAway(LetterDraft begun) {
        begun.wipe();
        navigator.refresh();
    }
}
