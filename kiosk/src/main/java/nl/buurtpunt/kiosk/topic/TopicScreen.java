package nl.buurtpunt.kiosk.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.Topic;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The help there is for one need.
public final class TopicScreen implements Screen {
    private final String topicId;
    private final Consumer<String> openService;

    public TopicScreen(String topicId, Consumer<String> openService) {
        this.topicId = topicId;
        this.openService = openService;
    }

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
                    () -> openService.accept(service.id())));
        }
        if (services.isEmpty()) {
            elements.add(new Paragraph(view.say("topic.empty"), false));
        }
        return elements;
    }
}
