package nl.buurtpunt.kiosk.tree;

import java.util.List;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Service;
import nl.buurtpunt.kiosk.guide.TreeLevel;

/// One part of the tree for one need.
final class Level {
    private Level() {}

    /// The help that stands there, in the order of the guide.
    static List<Service> services(Guide guide, String topicId, TreeLevel level) {
        return guide.services(topicId).stream()
                .filter(service -> service.filing().level() == level)
                .toList();
    }
}
