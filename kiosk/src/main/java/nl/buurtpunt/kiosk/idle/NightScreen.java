package nl.buurtpunt.kiosk.idle;

import java.util.List;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Line;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Size;
import nl.buurtpunt.kiosk.ui.View;

/// A black panel with a few grey words that say how to wake it.
public final class NightScreen extends PassingSign {
    public NightScreen(Rest rest) {
        super(rest);
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
    String icon() {
        return "";
    }

    @Override
    List<Line> lines(View view) {
        return List.of(new Line(view.say("idle.invite"), Size.PLAIN));
    }
}
