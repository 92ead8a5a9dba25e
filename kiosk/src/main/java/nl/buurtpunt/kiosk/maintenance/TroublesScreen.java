package nl.buurtpunt.kiosk.maintenance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.View;

/// What went wrong since the start: a code, what it means, how often and when last. Staff's words, so in Dutch.
public final class TroublesScreen implements StaffScreen {
    private final Supplier<Diagnosis> diagnosis;

    public TroublesScreen(Supplier<Diagnosis> diagnosis) {
        this.diagnosis = diagnosis;
    }

    @Override
    public String id() {
        return "maintenance/troubles";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("maintenance.troubles"), false));
        List<Diagnosis.Trouble> troubles = diagnosis.get().troubles();
        for (Diagnosis.Trouble trouble : troubles) {
            Rendered code = new Rendered(
                    LeftToRight.mark(trouble.code() + " · " + trouble.count() + "x · " + trouble.last()),
                    Language.SOURCE,
                    false);
            elements.add(new Fact("warning", code, new Rendered(trouble.words(), Language.SOURCE, false)));
        }
        if (troubles.isEmpty()) {
            elements.add(new Paragraph(view.say("maintenance.no-troubles"), false));
        }
        return elements;
    }
}
