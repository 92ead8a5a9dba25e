package nl.buurtpunt.server.guide;

import java.time.Clock;
import java.util.List;
import java.util.SortedMap;

/// Takes a folder into the working guide as a whole, or leaves the guide as it is.
public final class GuideImport {
    private final GuideStore store;
    private final Clock clock;

    public GuideImport(GuideStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What became of an import; a refused one has changed nothing.
    public sealed interface Result {
        /// @param warnings what an editor should look at, though it may be published
        record Imported(WorkingGuide guide, List<GuideReview.Warning> warnings) implements Result {}

        record Refused(List<GuideProblem> problems) implements Result {}
    }

    public Result run(SortedMap<String, byte[]> files) {
        return switch (FolderReader.read(files)) {
            case ReadResult.Refused refused -> new Result.Refused(refused.problems());
            case ReadResult.Good good -> {
                store.replace(good.guide());
                yield new Result.Imported(good.guide(), GuideReview.of(good.guide(), clock));
            }
        };
    }
}
