package nl.buurtpunt.kiosk.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Action;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The help there is for one need.
public final class TopicScreen implements Screen {
    private final String topicId;
    private final Doors doors;

    public TopicScreen(String topicId, Doors doors) {
        this.topicId = topicId;
        this.doors = doors;
    }

    /// Where this page leads.
    ///
    /// @param openTree the same help as a tree: near by, in the city, specialised
    public record Doors(Consumer<String> openService, Consumer<String> openTree) {}

    @Override
    public String id() {
        return "topic/" + topicId;
    }

    @Override
    public List<Element> elements(View view) {
        Optional<Topic> topic = view.guide().topic(topicId);
        List<Element> elements = new ArrayList<>();
        topic.ifPresent(t -> elements.add(new Heading(t.name().in(view.language()), false)));
        List<Service> services = view.guide().services(topicId);
        for (Service service : services) {
            elements.add(new Choice(
                    service.id(),
                    "",
                    service.name().in(view.language()),
                    service.sentence().in(view.language()),
                    () -> doors.openService().accept(service.id())));
        }
        if (services.isEmpty()) {
            elements.add(new Paragraph(view.say("topic.empty"), false));
            return elements;
        }
        elements.add(new Action(
                "tree",
                Action.Rank.OTHER,
                "tree",
                view.say("tree.open"),
                view.nothing(),
                () -> doors.openTree().accept(topicId)));
        return elements;
    }
}
