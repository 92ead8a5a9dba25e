package nl.buurtpunt.kiosk.search;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches the guide that is on screen. Its index is made anew after each release, off the screen's thread and with
/// pauses; until it is there the one before it answers, without the services that are gone.
public final class LiveSearch implements HelpFinder {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSearch.class);

    private final CurrentGuide guide;
    private final Executor worker;
    private final Runnable breath;
    private final AtomicReference<SearchIndex> index;

    /// What the index is of, or what none could be made of.
    private volatile @Nullable Guide done;

    private volatile Runnable ready = () -> {};

    private LiveSearch(CurrentGuide guide, Executor worker, Runnable breath) {
        this.guide = guide;
        this.worker = worker;
        this.breath = breath;
        // nothing to find yet, which is true of the built-in guide anyhow
        this.index = new AtomicReference<>(SearchIndex.of(nothing(guide.get())));
    }

    /// Begins to index what is on screen, and every guide that replaces it.
    ///
    /// @param worker one task after the other, on a thread of its own
    /// @param breath called on that thread again and again while it works; a moment's wait there lets others work
    public static LiveSearch over(CurrentGuide guide, Executor worker, Runnable breath) {
        LiveSearch search = new LiveSearch(guide, worker, breath);
        guide.onReplace(search::make);
        search.make(guide.get());
        return search;
    }

    @Override
    public List<String> find(String typed, int most) {
        Guide shown = guide.get();
        return index.get().find(typed, most).stream()
                .map(Hit::serviceId)
                .filter(id -> shown.service(id).isPresent())
                .toList();
    }

    /// Also once it is known that what is on screen has no index: then nothing is all there is to
    /// be found.
    @Override
    public boolean isReady() {
        return guide.get() == done;
    }

    /// From now on this is told each time everything on screen can be found, on the thread that
    /// made the index.
    public void onReady(Runnable told) {
        ready = told;
    }

    private void make(Guide newer) {
        worker.execute(() -> {
            // of several releases in a row only the last is worth the work
            if (guide.get() == newer) {
                replace(newer);
            }
        });
    }

    /// A release whose index cannot be made costs only search, and only until the next: the one before goes on.
    private void replace(Guide newer) {
        try {
            index.set(SearchIndex.of(newer, breath));
        } catch (RuntimeException e) {
            LOG.error("no search index of release {}", newer.edition().order(), e);
        } finally {
            // also after an error that ends this task: nobody waits for what never comes
            done = newer;
            ready.run();
        }
    }

    private static Guide nothing(Guide like) {
        return new Guide(like.edition(), like.city(), List.of(), List.of(), List.of(), like.sentences());
    }
}
