package nl.buurtpunt.server.guide;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong and goes on, so that an editor sees everything at once.
final class Problems {
    /// A folder that is wrong through and through need not fill the terminal and the memory.
    static final int MOST = 1_000;

    private final List<GuideProblem> found = new ArrayList<>();
    private int count;

    void add(Place place, String field, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new GuideProblem(place.file(), place.line(), field, message));
        }
    }

    /// How many so far; comparing it tells a reader whether its own piece was good.
    int count() {
        return count;
    }

    List<GuideProblem> sorted() {
        var sorted = new ArrayList<>(found.stream().sorted().toList());
        if (count > found.size()) {
            sorted.add(new GuideProblem("...", 0, "", (count - found.size()) + " more problems are not shown"));
        }
        return List.copyOf(sorted);
    }
}
