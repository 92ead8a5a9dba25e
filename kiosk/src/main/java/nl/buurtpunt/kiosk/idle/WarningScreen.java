package nl.buurtpunt.kiosk.idle;

import java.util.List;
import java.util.function.IntSupplier;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Drift;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Signboard;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Line;
import nl.buurtpunt.kiosk.ui.Element.Signboard.Size;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// Asks whether somebody is still there, over everything else, and counts down. A touch anywhere is the answer.
public final class WarningScreen implements Screen {
    private final IntSupplier secondsLeft;
    private final Runnable stay;

    /// @param stay is done by the one button; a touch beside it means the same and comes in another way
    public WarningScreen(IntSupplier secondsLeft, Runnable stay) {
        this.secondsLeft = secondsLeft;
        this.stay = stay;
    }

    @Override
    public String id() {
        return "warning";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.ONLY_EMERGENCY;
    }

    @Override
    public List<Element> elements(View view) {
        Rendered number = Rendered.of(String.valueOf(secondsLeft.getAsInt()), view.language());
        return List.of(
                new Signboard(
                        "",
                        List.of(
                                new Line(view.say("session.still-there"), Size.LARGE),
                                new Line(number, Size.GREAT),
                                new Line(view.say("session.otherwise"), Size.PLAIN),
                                new Line(view.say("session.touch"), Size.PLAIN)),
                        Drift.NONE),
                new Action("continue", Action.Rank.MAIN, "hand", view.say("session.continue"), view.nothing(), stay));
    }
}
