package nl.buurtpunt.kiosk.tree;

import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.ui.View;

/// Who answers for a help, in one line.
final class Responsible {
    private Responsible() {}

    /// The organisation under its label.
    static Rendered of(Service service, View view) {
        String name = service.organisation().called(view.language()).text();
        return view.say("tree.by", name);
    }

    /// The same, and who keeps the lead while several help at once.
    static Rendered andInCharge(Service service, View view) {
        return service.texts().inCharge().isEmpty()
                ? of(service, view)
                : view.whole(v -> {
                    Rendered lead = service.texts().inCharge().in(v.language());
                    String both = of(service, v).text() + ". " + lead.text();
                    return new Rendered(both, lead.language(), lead.fallback());
                });
    }
}
