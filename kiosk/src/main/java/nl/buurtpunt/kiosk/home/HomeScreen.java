package nl.buurtpunt.kiosk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Notice;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What can we help you with: a card for each topic.
public final class HomeScreen implements Screen {
    private final BiFunction<Guide, View, List<Notice>> age;
    private final Supplier<Optional<String>> pointId;
    private final Doors doors;

    /// @param age what must be said about a release that is past its date
    /// @param pointId where this kiosk stands, once it is enrolled
    public HomeScreen(BiFunction<Guide, View, List<Notice>> age, Supplier<Optional<String>> pointId, Doors doors) {
        this.age = age;
        this.pointId = pointId;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param openPoint who is at this point and when
    public record Doors(Consumer<String> openTopic, Runnable openPoint) {}

    @Override
    public String id() {
        return "home";
    }

    @Override
    public Surroundings surroundings() {
        return Surroundings.NO_HOME;
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("home.title"), false));
        elements.addAll(age.apply(view.guide(), view));
        for (Topic topic : view.guide().topics()) {
            Rendered name = topic.name().in(view.language());
            elements.add(new Choice(
                    topic.id(),
                    topic.icon(),
                    name,
                    view.nothing(),
                    () -> doors.openTopic().accept(topic.id())));
        }
        // After the needs people come with: it is a question about this place, not one of them.
        if (pointId.get().flatMap(view.guide()::point).isPresent()) {
            elements.add(new Choice("point", "clock", view.say("point.people"), view.nothing(), doors.openPoint()));
        }
        if (view.guide().topics().isEmpty()) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("release.none")));
        }
        return elements;
    }
}
