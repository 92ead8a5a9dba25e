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
import org.jspecify.annotations.Nullable;

/// The doors of everything about letters: writing one, what one goes away with, reading the answer.
final class LetterRooms {
    private final Navigator navigator;
    private final Supplier<Optional<String>> pointId;
    private final Clock clock;
    private final LetterDraft draft = new LetterDraft();
    private @Nullable LetterBox box;

    LetterRooms(Session session, Navigator navigator, Supplier<Optional<String>> pointId, Clock clock) {
        this.navigator = navigator;
        this.pointId = pointId;
        this.clock = clock;
        session.atEveryEnd(draft::wipe);
    }

    /// Where letters are posted from now on; without it none can be.
    void postAt(LetterBox newBox) {
        this.box = newBox;
    }

    /// To the first page about letters.
    void open() {
        navigator.open(new LetterStartScreen(
                draft, this::state, new LetterStartScreen.Doors(this::write, this::throwAway, Optional.empty())));
    }

    private LetterBox.State state() {
        return box == null ? LetterBox.State.NEVER_CONNECTED : box.state();
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
