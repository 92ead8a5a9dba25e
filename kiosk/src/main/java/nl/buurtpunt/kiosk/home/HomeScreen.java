package nl.buurtpunt.kiosk.home;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
    private final Consumer<String> openTopic;

    /// @param age what must be said about a release that is past its date
    public HomeScreen(BiFunction<Guide, View, List<Notice>> age, Consumer<String> openTopic) {
        this.age = age;
        this.openTopic = openTopic;
    }

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
            elements.add(
                    new Choice(topic.id(), topic.icon(), name, view.nothing(), () -> openTopic.accept(topic.id())));
        }
        if (view.guide().topics().isEmpty()) {
            elements.add(new Notice(Notice.Kind.WARNING, view.say("release.none")));
        }
        return elements;
    }
}
