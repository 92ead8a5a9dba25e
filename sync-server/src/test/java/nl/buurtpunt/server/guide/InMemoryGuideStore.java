package nl.buurtpunt.server.guide;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The twin of the database's store.
public final class InMemoryGuideStore implements GuideStore {
    private volatile @Nullable WorkingGuide guide;

    @Override
    public Optional<WorkingGuide> load() {
        return Optional.ofNullable(guide);
    }

    @Override
    public void replace(WorkingGuide replacement) {
        guide = replacement;
    }
}
