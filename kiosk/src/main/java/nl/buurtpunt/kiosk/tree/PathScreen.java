package nl.buurtpunt.kiosk.tree;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.NextStep;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.TreeLevel;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Element.Choice;
import nl.buurtpunt.kiosk.ui.Element.Heading;
import nl.buurtpunt.kiosk.ui.Element.Paragraph;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The way through the tree from one help: what comes next, and next after that, with who is responsible for each step
/// and its place in the tree as a picture.
public final class PathScreen implements Screen {
    /// Longer ways are no help; a circle of next steps ends at the first that was already named.
    private static final int LONGEST = 6;

    private final String serviceId;
    private final Consumer<String> openService;

    public PathScreen(String serviceId, Consumer<String> openService) {
        this.serviceId = serviceId;
        this.openService = openService;
    }

    @Override
    public String id() {
        return "path/" + serviceId;
    }

    @Override
    public List<Element> elements(View view) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Heading(view.say("tree.path"), false));
        List<Service> way = way(view.guide());
        if (way.isEmpty()) {
            elements.add(new Paragraph(view.say("service.gone"), true));
        }
        for (int i = 0; i < way.size(); i++) {
            elements.add(step(way.get(i), i == 0 ? "tree.now" : "tree.then", view));
        }
        if (way.size() == 1) {
            elements.add(new Paragraph(view.say("tree.last"), false));
        }
        return elements;
    }

    private Element step(Service service, String when, View view) {
        Rendered name = view.whole(v -> v.say(when, service.name().in(v.language())));
        Rendered both = Responsible.andInCharge(service, view);
        Choice choice = new Choice(
                service.id(), icon(service.filing().level()), name, both, () -> openService.accept(service.id()));
        return choice.ofKind(both);
    }

    private static String icon(TreeLevel level) {
        return switch (level) {
            case ROOT -> "tree-root";
            case TRUNK -> "tree-trunk";
            case CROWN -> "tree-crown";
        };
    }

    private List<Service> way(Guide guide) {
        SequencedSet<Service> way = new LinkedHashSet<>();
        Optional<Service> here = guide.service(serviceId);
        while (here.isPresent() && way.size() < LONGEST && way.add(here.get())) {
            here = here.get().nextStep().map(NextStep::serviceId).flatMap(guide::service);
        }
        return List.copyOf(way);
    }
}
