package nl.buurtpunt.kiosk.receipt;

import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.paper.PaperDesk;

/// Takes the slip of a receipt to a desk, and keeps nothing of it.
final class ReceiptDesk {
    private final PaperDesk<Receipt> desk;
    private final Runnable changed;
    private SlipStage stage = SlipStage.NOT_ASKED;
    private Runnable cancel = () -> {};

    /// @param changed to show the page anew
    ReceiptDesk(PaperDesk<Receipt> desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    SlipStage stage() {
        return stage;
    }

    void print(Receipt receipt, Language language) {
        stage = SlipStage.PRINTING;
        cancel = desk.print(receipt, language, this::ended);
    }

    /// Nothing comes on paper any more.
    void cancel() {
        cancel.run();
        cancel = () -> {};
    }

    private void ended(PaperDesk.Outcome outcome) {
        stage = SlipStage.of(outcome);
        changed.run();
    }
}
