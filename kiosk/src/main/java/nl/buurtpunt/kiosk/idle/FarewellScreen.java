package nl.buurtpunt.kiosk.idle;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.ui.Drift;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Signboard;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Line;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Size;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Says that nothing of the visit is left, in the language of who is leaving.
public final class FarewellScreen implements Screen {
    private final Rest rest;

    public FarewellScreen(Rest rest) {
        this.rest = rest;
    }

    @Override
    public String id() {
        return "ended";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.ONLY_EMERGENCY;
    }

    @Override
    public Language language(Guide release, Language resident) {
        return rest.leaving().orElse(resident);
    }

    @Override
    public List<Element> elements(View view) {
        return List.of(new Signboard("check", List.of(new Line(view.say("session.ended"), Size.LARGE)), Drift.NONE));
    }
}
