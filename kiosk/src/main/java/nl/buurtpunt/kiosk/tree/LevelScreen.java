package nl.buurtpunt.kiosk.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// What exists in one part of the tree for one need, and who is responsible for each.
public final class LevelScreen implements Screen {
    private final String topicId;
    private final TreeLevel level;
    private final Consumer<String> openService;

    public LevelScreen(String topicId, TreeLevel level, Consumer<String> openService) {
        this.topicId = topicId;
        this.level = level;
        this.openService = openService;
    }

    @Override
    public String id() {
        return "tree/" + topicId + "/" + level;
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say(level.sentenceKey()), false));
        List<Service> services = Level.services(view.guide(), topicId, level);
        // The first to ask, whom no guide can list.
        if (level == TreeLevel.ROOT) {
            elements.add(new Paragraph(view.say("tree.own"), false));
        }
        for (Service service : services) {
            Rendered responsible = Responsible.of(service, view);
            Choice choice = new Choice(
                    service.id(),
                    "",
                    service.name().in(view.language()),
                    responsible,
                    () -> openService.accept(service.id()));
            elements.add(choice.ofKind(responsible));
        }
        if (services.isEmpty() && level != TreeLevel.ROOT) {
            elements.add(new Paragraph(view.say("tree.none"), false));
        }
        return elements;
    }
}
