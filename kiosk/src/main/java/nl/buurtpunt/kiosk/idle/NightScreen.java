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

/// A black panel with a few grey words that say how to wake it, each minute in another place.
public final class NightScreen implements Screen {
    private final Rest rest;

    public NightScreen(Rest rest) {
        this.rest = rest;
    }

    @Override
    public String id() {
        return "night";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.DARK;
    }

    @Override
    public Language language(Guide release, Language resident) {
        return rest.turn(release.city().languages(), resident);
    }

    @Override
    public Drift drift() {
        return rest.drift();
    }

    @Override
    public List<Element> elements(View view) {
        return List.of(new Signboard("", List.of(new Line(view.say("idle.invite"), Size.PLAIN)), rest.drift()));
    }
}
