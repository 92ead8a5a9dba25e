package nl.buurtpunt.kiosk.app;

import nl.buurtpunt.kiosk.letterbox.LetterBox;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.letterbox.WrittenLetter;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.receipt.LargeCodeScreen;
import nl.buurtpunt.kiosk.receipt.ReceiptScreen;
import nl.buurtpunt.kiosk.session.Session;
import nl.buurtpunt.kiosk.session.SessionClock;
import nl.buurtpunt.kiosk.ui.Navigator;
import org.jspecify.annotations.Nullable;

/// The doors of posting a letter, and of the code one goes away with.
final class ReceiptRooms {
    /// So many times as long as usual somebody may write without touching anything.
    private static final int PATIENCE = 4;

    private final Session session;
    private final Navigator navigator;
    private final LetterBox box;
    private @Nullable SessionClock clock;
    private PaperDesk<Receipt> desk = (_, _, tell) -> {
        tell.accept(PaperDesk.Outcome.NOT_PRINTED);
        return () -> {};
    };

    ReceiptRooms(Session session, Navigator navigator, LetterBox box) {
        this.session = session;
        this.navigator = navigator;
        this.box = box;
        session.atEveryEnd(box::visitEnded);
    }

    /// Where slips with a code are printed; without it there is no printer for them.
    void printAt(PaperDesk<Receipt> newDesk) {
        this.desk = newDesk;
    }

    /// Whose time is stretched for who copies a code by hand.
    void waitWith(SessionClock sessionClock) {
        this.clock = sessionClock;
    }

    /// Posts a letter and shows what came of it.
    ///
    /// @param kept the letter is in the box: what was typed can go
    void post(WrittenLetter letter, Runnable kept) {
        navigator.open(new ReceiptScreen(
                letter,
                box,
                (receipt, language, tell) -> desk.print(receipt, language, tell),
                navigator::language,
                new ReceiptScreen.Doors(
                        navigator::refresh,
                        session::atEnd,
                        kept,
                        navigator::home,
                        navigator::back,
                        receipt -> navigator.open(new LargeCodeScreen(receipt)),
                        new Waiting())));
    }

    /// Shows at once what the city said about the letter on the panel; called several times a second.
    void look() {
        if (navigator.screen() instanceof ReceiptScreen receipt && receipt.look()) {
            navigator.refresh();
        }
    }

    private final class Waiting implements ReceiptScreen.Patience {
        @Override
        public Runnable work() {
            SessionClock now = clock;
            return now == null ? () -> {} : now.work()::done;
        }

        @Override
        public void longer() {
            patience(PATIENCE);
        }

        @Override
        public void usual() {
            patience(1);
        }

        private void patience(int more) {
            SessionClock now = clock;
            if (now != null) {
                now.patience(more);
            }
        }
    }
}
