package nl.buurtpunt.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Element.QrPicture;
import nl.buurtpunt.kiosk.ui.QrMatrix;
import nl.buurtpunt.kiosk.ui.View;

/// The same facts as a QR code, for when there is no network: a phone carries them away.
public final class CodeScreen implements StaffScreen {
    private final Supplier<Diagnosis> diagnosis;
    private final Function<String, Optional<QrMatrix>> codes;

    public CodeScreen(Supplier<Diagnosis> diagnosis, Function<String, Optional<QrMatrix>> codes) {
        this.diagnosis = diagnosis;
        this.codes = codes;
    }

    @Override
    public String id() {
        return "maintenance/code";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("maintenance.code"), false));
        Optional<QrMatrix> code = codes.apply(diagnosis.get().shortText());
        elements.add(code.<Element>map(matrix -> new QrPicture(matrix, view.say("maintenance.code-scan")))
                .orElseGet(() -> new Paragraph(view.say("maintenance.code-none"), false)));
        elements.add(new Paragraph(view.say("maintenance.code-scan"), false));
        return elements;
    }
}
