package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.letterbox.Sent;
import nl.buurtpunt.kiosk.letterbox.TestLetters;
import nl.buurtpunt.kiosk.paper.PaperDesk;

/// The way past the pages after sending: while the letter is kept, kept, with the city, without paper, not kept.
final class ReceiptPages {
    private final ScreenWalk walk;
    private final TestKiosk kiosk;
    private Optional<PaperDesk.Outcome> outcome = Optional.empty();
    private String letterId = "";

    ReceiptPages(ScreenWalk walk) {
        this.walk = walk;
        this.kiosk = walk.kiosk;
        kiosk.rooms.letters().receipts().printAt((receipt, _, tell) -> {
            letterId = receipt.letterId();
            outcome.ifPresent(tell);
            return () -> {};
        });
    }

    void pass() {
        kiosk.letterBox.hold(true);
        post("receipt-keeping");
        kiosk.letterBox.goOn();
        kiosk.letterBox.hold(false);
        walk.everyPart("receipt-printing");
        kiosk.tap("action-large");
        walk.everyPart("receipt-large");
        kiosk.navigator.back();
        kiosk.letterBox.acknowledge(letterId);
        kiosk.navigator.turn(-kiosk.navigator.page());
        walk.everyPart("receipt-arrived");
        leave();
        tooSoon();
        for (PaperDesk.Outcome each : List.of(PaperDesk.Outcome.PRINTED_LAST_OF_ROLL, PaperDesk.Outcome.NOT_PRINTED)) {
            outcome = Optional.of(each);
            post("receipt-" + each);
            leave();
        }
        for (Sent.Why why : List.of(Sent.Why.DISK_FULL, Sent.Why.REVOKED)) {
            kiosk.letterBox.refuse(why);
            post("receipt-" + why);
            kiosk.navigator.home();
        }
        replyNotKept("receipt-reply-DISK_FULL", "Het helpt niet.", Sent.Why.DISK_FULL);
        replyNotKept("receipt-wordless-DISK_TROUBLE", "", Sent.Why.DISK_TROUBLE);
        kiosk.letterBox.refuse(null);
        kiosk.rooms.letters().receipts().post(TestLetters.reply("Het helpt niet."), () -> {});
        walk.everyPart("receipt-reply");
        kiosk.tap("action-done");
    }

    private void replyNotKept(String name, String words, Sent.Why why) {
        kiosk.letterBox.refuse(why);
        kiosk.rooms.letters().receipts().post(TestLetters.reply(words), () -> {});
        walk.everyPart(name);
        kiosk.navigator.home();
    }

    private void tooSoon() {
        kiosk.rooms.letters().receipts().post(TestLetters.idea("Meer bankjes."), () -> {});
        kiosk.tap("action-have-code");
        walk.everyPart("receipt-too-soon");
        leave();
    }

    private void post(String name) {
        kiosk.rooms.letters().receipts().post(TestLetters.idea("Meer bankjes."), () -> {});
        walk.everyPart(name);
    }

    /// The main action stands on every part.
    private void leave() {
        kiosk.pass(Duration.ofSeconds(4));
        kiosk.tap("action-have-code");
    }
}
