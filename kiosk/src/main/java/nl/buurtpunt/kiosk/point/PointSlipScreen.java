package nl.buurtpunt.kiosk.point;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointHours;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Fact;
import nl.buurtpunt.kiosk.ui.View;

/// How far the slip of a point is.
public final class PointSlipScreen extends PaperScreen<Point> {
    private final Clock clock;

    public PointSlipScreen(Point point, Supplier<Language> language, PaperDesk<Point> desk, Clock clock, Doors doors) {
        super(point, language, desk, doors);
        this.clock = clock;
    }

    @Override
    public String id() {
        return "slip/point/" + about().id();
    }

    @Override
    protected boolean isExample() {
        return about().example();
    }

    @Override
    protected Rendered title(View view) {
        return about().name().in(view.language());
    }

    @Override
    protected List<Element> copy(View view) {
        List<Element> elements = new ArrayList<>();
        var now = WallClock.now(clock, view.guide().city().zone());
        List<Rendered> hours = new PointHours(about(), view.guide(), view.language(), now).lines();
        if (!hours.isEmpty()) {
            elements.add(new Fact("clock", label(view, "point.hours"), hours));
        }
        if (!about().texts().how().isEmpty()) {
            elements.add(new Fact(
                    "walk", label(view, "point.how"), about().texts().how().in(view.language())));
        }
        return elements;
    }
}
