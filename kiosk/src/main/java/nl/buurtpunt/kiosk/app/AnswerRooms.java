package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.answer.AnswerSlipScreen;
import nl.buurtpunt.kiosk.answer.CodeScreen;
import nl.buurtpunt.kiosk.answer.FoundLetter;
import nl.buurtpunt.kiosk.answer.LetterScreen;
import nl.buurtpunt.kiosk.answer.NotSolvedScreen;
import nl.buurtpunt.kiosk.answer.TypedCode;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.slip.AnswerNote;
import nl.buurtpunt.kiosk.ui.Navigator;
import nl.buurtpunt.kiosk.ui.Screen;

/// The doors of reading an answer. The code and the letter are here while a page leads back to them, and not longer
/// than the visit.
final class AnswerRooms {
    private final LetterBox box;
    private final Supplier<Guide> guide;
    private final Session session;
    private final Navigator navigator;
    private final Clock clock;
    private final Doors doors;
    private final TypedCode code = new TypedCode();
    private Optional<FoundLetter> found = Optional.empty();
    private PaperDesk<AnswerNote> desk = (_, _, tell) -> {
        tell.accept(PaperDesk.Outcome.NOT_PRINTED);
        return () -> {};
    };

    /// @param write asks for words that belong to an earlier letter
    /// @param post posts what belongs to an earlier letter as it is
    record Doors(Consumer<WrittenLetter.Earlier> write, Consumer<WrittenLetter.Earlier> post) {}

    AnswerRooms(LetterBox box, Supplier<Guide> guide, Session session, Navigator navigator, Clock clock, Doors doors) {
        this.box = box;
        this.guide = guide;
        this.session = session;
        this.navigator = navigator;
        this.clock = clock;
        this.doors = doors;
        session.atEveryEnd(this::forget);
        navigator.onChange(this::left);
    }

    /// Begins with no digit.
    void open() {
        forget();
        navigator.open(new CodeScreen(code, box, new CodeScreen.Doors(navigator::refresh, this::look)));
    }

    private void look() {
        found.ifPresent(FoundLetter::wipe);
        // It tells whatever page is there by then: the letter's own may lie under the one with the languages.
        FoundLetter letter = FoundLetter.of(box, code, navigator::refresh);
        found = Optional.of(letter);
        navigator.open(new LetterScreen(
                letter,
                clock,
                new LetterScreen.Doors(
                        navigator::back, this::print, earlier -> write(earlier, false), this::notSolved)));
    }

    private void print(EarlierLetter letter) {
        navigator.open(new AnswerSlipScreen(
                letter,
                guide,
                navigator::language,
                desk,
                clock,
                new PaperScreen.Doors(navigator::refresh, session::atEnd)));
    }

    /// Where slips with an answer are printed; without it there is no printer for them.
    void printAt(PaperDesk<AnswerNote> newDesk) {
        this.desk = newDesk;
    }

    private void notSolved(EarlierLetter letter) {
        navigator.open(new NotSolvedScreen(new NotSolvedScreen.Doors(
                () -> doors.post().accept(new WrittenLetter.Earlier(letter, true)), () -> write(letter, true))));
    }

    private void write(EarlierLetter letter, boolean notSolved) {
        doors.write().accept(new WrittenLetter.Earlier(letter, notSolved));
    }

    /// Whoever went elsewhere for good has read the letter.
    private void left() {
        if (!navigator.leadsTo(AnswerRooms::isOurs)) {
            forget();
        }
    }

    private static boolean isOurs(Screen screen) {
        return screen instanceof CodeScreen || screen instanceof LetterScreen;
    }

    private void forget() {
        code.wipe();
        found.ifPresent(FoundLetter::wipe);
        found = Optional.empty();
    }
}
