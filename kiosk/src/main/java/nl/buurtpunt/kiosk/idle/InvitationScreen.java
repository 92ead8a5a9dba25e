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

/// Invites who passes by, in one language after the other. All of it is in that language, also the way to
/// the emergency numbers, and it stands a little elsewhere every minute.
public final class InvitationScreen implements Screen {
    private final Rest rest;

    public InvitationScreen(Rest rest) {
        this.rest = rest;
    }

    @Override
    public String id() {
        return "invitation";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.ONLY_EMERGENCY;
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
        return List.of(new Signboard(
                "hand",
                List.of(
                        new Line(view.say("idle.title"), Size.PLAIN),
                        new Line(view.say("idle.invite"), Size.LARGE),
                        new Line(view.say("idle.promise"), Size.PLAIN)),
                rest.drift()));
    }
}
