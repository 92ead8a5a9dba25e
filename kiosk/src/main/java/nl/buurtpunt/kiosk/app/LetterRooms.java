package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Bulletin;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.letter.AboutScreen;
import nl.buurtpunt.kiosk.letter.KindScreen;
import nl.buurtpunt.kiosk.letter.LetterDraft;
import nl.buurtpunt.kiosk.letter.LetterStartScreen;
import nl.buurtpunt.kiosk.letter.LetterTextScreen;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.notice.NoticesScreen;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.ui.Navigator;

/// The doors of everything about letters: writing one, what one goes away with, reading the answer.
final class LetterRooms {
    private final Navigator navigator;
    private final Supplier<Optional<String>> pointId;
    private final Clock clock;
    private final LetterDraft draft = new LetterDraft();
    private final LateLetterBox box = new LateLetterBox();
    private final ReceiptRooms receipts;

    LetterRooms(Session session, Navigator navigator, Supplier<Optional<String>> pointId, Clock clock) {
        this.navigator = navigator;
        this.pointId = pointId;
        this.clock = clock;
        this.receipts = new ReceiptRooms(session, navigator, box);
        session.atEveryEnd(draft::wipe);
    }

    /// Where letters are posted from now on; without it none can be.
    void postAt(LetterBox newBox) {
        box.becomes(newBox);
    }

    /// What a resident goes away with.
    ReceiptRooms receipts() {
        return receipts;
    }

    /// To the first page about letters.
    void open() {
        navigator.open(new LetterStartScreen(
                draft, box::state, new LetterStartScreen.Doors(this::write, this::throwAway, Optional.empty())));
    }

    private void throwAway() {
        draft.wipe();
        navigator.refresh();
    }

    /// The questions, one after the other.
    void write() {
        navigator.open(new KindScreen(draft, this::about));
    }

    private void about() {
        navigator.open(new AboutScreen(draft, this::here, this::news, this::text));
    }

    void text() {
        navigator.open(new LetterTextScreen(draft, navigator::home));
    }

    private Optional<Point> here(Guide release) {
        return pointId.get().flatMap(release::point);
    }

    private List<Bulletin> news(Guide release) {
        return NoticesScreen.current(release, pointId.get(), clock);
    }
}
