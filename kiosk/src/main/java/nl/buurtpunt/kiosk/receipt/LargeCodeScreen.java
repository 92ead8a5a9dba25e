package nl.buurtpunt.kiosk.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.kiosk.letterbox.Receipt;
import nl.buurtpunt.kiosk.slip.QrCode;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.DigitGroups;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.QrPicture;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The code of a letter as large as the panel allows, and the square for a phone.
public final class LargeCodeScreen implements Screen {
    private final Receipt receipt;

    public LargeCodeScreen(Receipt receipt) {
        this.receipt = receipt;
    }

    @Override
    public String id() {
        return "receipt-large";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        if (receipt.isWiped()) {
            return elements;
        }
        elements.add(new DigitGroups(view.say("receipt.code"), groups(receipt)));
        picture(receipt, view, false).ifPresent(picture -> {
            elements.add(picture);
            elements.add(new Paragraph(view.say("bigqr.hint"), false));
        });
        return elements;
    }

    /// What a phone opens, where the city has a page for it.
    static Optional<QrPicture> picture(Receipt receipt, View view, boolean whereRoom) {
        return receipt.url()
                .flatMap(url -> QrCode.firstThatFits(List.of(url)))
                .map(code ->
                        new QrPicture(new QrMatrix(code.size(), code::dark), view.say("receipt.picture"), whereRoom));
    }

    static List<String> groups(Receipt receipt) {
        return List.of(receipt.grouped().split(" "));
    }
}
