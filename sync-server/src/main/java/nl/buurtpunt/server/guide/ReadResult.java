package nl.buurtpunt.server.guide;

import java.util.List;

/// What became of a folder: a guide that is good as a whole, or everything that is wrong with it.
public sealed interface ReadResult {
    record Good(WorkingGuide guide) implements ReadResult {}

    record Refused(List<GuideProblem> problems) implements ReadResult {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
