package nl.buurtpunt.kiosk.maintenance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.View;

/// The facts, each under its name.
public final class StateScreen implements StaffScreen {
    private final Supplier<Diagnosis> diagnosis;

    public StateScreen(Supplier<Diagnosis> diagnosis) {
        this.diagnosis = diagnosis;
    }

    @Override
    public String id() {
        return "maintenance/state";
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("maintenance.state"), false));
        for (Diagnosis.Fact fact : diagnosis.get().facts()) {
            elements.add(new Fact("", view.say("maintenance." + fact.name()), lines(fact.value())));
        }
        return elements;
    }

    /// One line for each of several things. Not in the language of the page: also broken into lines it is read from
    /// left to right.
    private static List<Rendered> lines(String value) {
        return Arrays.stream(value.split("; "))
                .map(line -> new Rendered(LeftToRight.mark(line), Language.SOURCE, false))
                .toList();
    }
}
