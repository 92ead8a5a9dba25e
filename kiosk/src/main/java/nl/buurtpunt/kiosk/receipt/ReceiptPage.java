package nl.buurtpunt.kiosk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.slip.ReceiptNote;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Code;
import nl.buurtpunt.kiosk.ui.Element.DigitGroups;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.View;

/// What is read on the receipt of a letter that is kept, the code first.
final class ReceiptPage {
    private final View view;

    ReceiptPage(View view) {
        this.view = view;
    }

    /// @param tooSoon somebody wanted to leave before they can have read the code
    /// @param again prints another slip where there is none yet; it stands where the slip is spoken of, so
    /// that what shows the code large has its place on every part
    List<Element> of(
            Receipt receipt, boolean withCity, SlipStage slip, boolean tooSoon, Optional<Element.Action> again) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say(withCity ? "receipt.arrived" : "receipt.kept"), false));
        elements.add(new DigitGroups(view.say("receipt.code"), LargeCodeScreen.groups(receipt)));
        LargeCodeScreen.picture(receipt, view, true).ifPresent(elements::add);
        if (tooSoon) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("receipt.first")));
        }
        // Who has no paper has to write now; for everybody else where the letter is matters more.
        if (slip.isTrouble()) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say(slip.sentenceKey())));
            again.ifPresent(elements::add);
            elements.add(where(view, withCity));
        } else {
            elements.add(where(view, withCity));
            elements.add(new Notice(Notice.Kind.INFO, view.say(slip.sentenceKey())));
        }
        if (slip == SlipStage.PRINTED_LAST_OF_ROLL) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("printer.paper-low")));
        }
        elements.add(new Paragraph(view.say("receipt.secret"), true));
        elements.add(new Paragraph(view.say("receipt.only-once"), false));
        elements.add(new Fact("clock", view.say("receipt.next"), next(receipt)));
        elements.add(new Fact(
                "question",
                view.say("receipt.how"),
                List.of(view.say("receipt.at-kiosk"), view.say("receipt.at-desk"))));
        receipt.promise()
                .publicAddress()
                .ifPresent(address ->
                        elements.add(new Code("web", view.say("receipt.at-home"), ReceiptNote.shown(address))));
        return elements;
    }

    /// Where the letter is: evidence, never intention.
    static Notice where(View view, boolean withCity) {
        return new Notice(Notice.Kind.INFO, view.say(withCity ? "receipt.with-city" : "receipt.here"));
    }

    private List<Rendered> next(Receipt receipt) {
        List<Rendered> lines = new ArrayList<>(List.of(view.say("receipt.read")));
        receipt.promise().answerDays().ifPresent(days -> lines.add(view.say("receipt.within", days)));
        return lines;
    }
}
