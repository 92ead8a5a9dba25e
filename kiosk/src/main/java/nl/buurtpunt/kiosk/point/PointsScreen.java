package nl.buurtpunt.kiosk.point;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.PointHours;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.WallClock;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The other points of the city, each with its district and whether it is open now.
public final class PointsScreen implements Screen {
    private final Supplier<Optional<String>> pointId;
    private final Consumer<String> open;
    private final Clock clock;

    /// @param pointId where this kiosk stands, once it is enrolled
    /// @param open one of them
    public PointsScreen(Supplier<Optional<String>> pointId, Consumer<String> open, Clock clock) {
        this.pointId = pointId;
        this.open = open;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "points";
    }

    @Override
    public List<Element> elements(View view) {
        Optional<LocalDateTime> now = WallClock.now(clock, view.guide().city().zone());
        Optional<String> here = pointId.get();
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("point.others"), false));
        view.guide().points().stream()
                .filter(point -> here.filter(point.id()::equals).isEmpty())
                .forEach(point -> elements.add(choice(point, view, now)));
        if (elements.size() == 1) {
            elements.add(new Paragraph(view.say("release.none"), true));
        }
        return elements;
    }

    private Choice choice(Point point, View view, Optional<LocalDateTime> now) {
        Choice choice = new Choice(
                point.id(),
                "address",
                view.marked(point.example(), v -> point.name().in(v.language())),
                view.whole(v -> sentence(point, v, now)),
                () -> open.accept(point.id()));
        // Nobody should travel to a closed door for want of room.
        return choice.ofKind(opening(point, view, now));
    }

    private static Rendered opening(Point point, View view, Optional<LocalDateTime> now) {
        return new PointHours(point, view.guide(), view.language(), now)
                .opening()
                .orElse(view.nothing());
    }

    /// `Stadsdeel Hoensbroek. Nu open tot 16:00 uur.`
    private static Rendered sentence(Point point, View view, Optional<LocalDateTime> now) {
        Rendered opening = opening(point, view, now);
        if (point.district().isEmpty()) {
            return opening;
        }
        Rendered district = view.say("point.district", point.district());
        String separator = opening.isEmpty() ? "" : ". ";
        return new Rendered(
                district.text() + separator + opening.text(),
                district.language(),
                district.fallback() || opening.fallback());
    }
}
