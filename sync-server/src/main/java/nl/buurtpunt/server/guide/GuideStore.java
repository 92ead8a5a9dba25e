package nl.buurtpunt.server.guide;

import java.util.Optional;

/// Where the working guide is kept.
public interface GuideStore {
    /// Empty before the first import.
    Optional<WorkingGuide> load();

    /// Replaces the whole guide in one transaction. When it returns, the guide is on the disk and not only in memory;
    /// when it throws, the guide before it still stands. Of two at once, one comes after the other.
    void replace(WorkingGuide guide);
}
