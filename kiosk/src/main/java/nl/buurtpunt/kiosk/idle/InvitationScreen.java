package nl.buurtpunt.kiosk.idle;

import java.util.List;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Line;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Size;
import nl.buurtpunt.kiosk.ui.View;

/// Invites who passes by. All of it is in one language, also the way to the emergency numbers.
public final class InvitationScreen extends PassingSign {
    public InvitationScreen(Rest rest) {
        super(rest);
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
    String icon() {
        return "hand";
    }

    @Override
    List<Line> lines(View view) {
        return List.of(
                new Line(view.say("idle.title"), Size.PLAIN),
                new Line(view.say("idle.invite"), Size.LARGE),
                new Line(view.say("idle.promise"), Size.PLAIN));
    }
}
