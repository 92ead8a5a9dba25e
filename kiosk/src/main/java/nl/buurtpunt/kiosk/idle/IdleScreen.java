package nl.buurtpunt.kiosk.idle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Point;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// A calm invitation: who touches a language begins in it.
public final class IdleScreen implements Screen {
    private final Supplier<Optional<String>> pointId;
    private final Consumer<Language> begin;

    /// @param pointId where this kiosk stands, once it is enrolled
    public IdleScreen(Supplier<Optional<String>> pointId, Consumer<Language> begin) {
        this.pointId = pointId;
        this.begin = begin;
    }

    @Override
    public String id() {
        return "idle";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.ONLY_EMERGENCY;
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("slip.heading", view.guide().city().name()), true));
        pointId.get().flatMap(view.guide()::point).ifPresent(point -> elements.add(here(point, view)));
        for (Language language : view.guide().city().languages()) {
            View own = new View(view.guide(), language);
            Rendered name = Rendered.of(language.ownName(), language);
            elements.add(new Choice(
                    "start-" + language.tag(), "", name, own.say("idle.invite"), () -> begin.accept(language)));
        }
        return elements;
    }

    private static Element here(Point point, View view) {
        Rendered name = point.name().in(view.language());
        if (!point.example()) {
            return new Paragraph(view.say("point.here", name.text()), false);
        }
        String marked = view.say("example.label").text() + " · " + name.text();
        return new Notice(Notice.Kind.EXAMPLE, Rendered.of(marked, view.language()));
    }
}
