package nl.buurtpunt.kiosk.idle;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.ui.Drift;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Signboard;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Some words for who passes by, in one language after the other and each minute a little elsewhere.
abstract sealed class PassingSign implements Screen permits InvitationScreen, NightScreen {
    private final Rest rest;

    PassingSign(Rest rest) {
        this.rest = rest;
    }

    /// @return nothing for a sign without a picture
    abstract String icon();

    abstract List<Signboard.Line> lines(View view);

    @Override
    public final Language language(Guide release, Language resident) {
        return rest.turn(release.city().languages(), resident);
    }

    @Override
    public final Drift drift() {
        return rest.drift();
    }

    @Override
    public final List<Element> elements(View view) {
        return List.of(new Signboard(icon(), lines(view), rest.drift()));
    }
}
