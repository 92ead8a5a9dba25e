package nl.buurtpunt.kiosk.guide;

import java.util.List;

/// Where a service stands in the guide: under which topics, and how near in the *hulpboom*.
public record Filing(List<String> topics, TreeLevel level) {
    public Filing {
        topics = List.copyOf(topics);
    }
}
