package nl.buurtpunt.kiosk.app;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.search.HelpFinder;
import nl.buurtpunt.kiosk.search.Hit;
import nl.buurtpunt.kiosk.search.SearchIndex;

/// Searches the newest guide. Its index is made beside the screen's thread; until it is there, the one before answers.
final class NewestIndex implements HelpFinder {
    private final AtomicReference<SearchIndex> index;

    /// @param beside one after the other, or an older guide could come last
    NewestIndex(CurrentGuide guide, Executor beside) {
        this.index = new AtomicReference<>(SearchIndex.of(guide.get()));
        guide.onReplace(newer -> beside.execute(() -> index.set(SearchIndex.of(newer))));
    }

    @Override
    public List<String> find(String typed, int most) {
        return index.get().find(typed, most).stream().map(Hit::serviceId).toList();
    }
}
