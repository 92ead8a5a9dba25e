package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.buurtpunt.server.guide.WorkingGuide.GuideEntry;
import org.junit.jupiter.api.Test;

/// What every store of the working guide promises.
abstract class GuideStoreContract {
    abstract GuideStore store();

    @Test
    void hasNoGuideAtFirst() {
        assertThat(store().load()).isEmpty();
    }

    @Test
    void givesBackExactlyWhatItWasGiven() {
        WorkingGuide guide = SampleFolder.good().guide();
        store().replace(guide);
        assertThat(store().load()).contains(guide);
    }

    @Test
    void forgetsTheGuideBefore() {
        store().replace(SampleFolder.good().guide());
        WorkingGuide smaller = SampleFolder.good()
                .without("texts/en/alles.yaml")
                .without("points.yaml")
                .without("notices.yaml")
                .without("events.yaml")
                .guide();
        store().replace(smaller);
        assertThat(store().load()).contains(smaller);
    }

    @Test
    void keepsAStaleTranslationStale() {
        WorkingGuide guide = SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "name: \"Schuldhulp\"", "name: \"Hulp bij schulden\"")
                .guide();
        store().replace(guide);
        assertThat(store().load().orElseThrow().translations())
                .filteredOn(it -> it.isStaleAgainst(guide.dutch().getOrDefault(it.field(), "")))
                .extracting(Translation::language)
                .containsExactly("ar", "en");
    }

    @Test
    void isOneGuideOrTheOtherWhenReplacedAndReadAtOnce() throws Exception {
        WorkingGuide one = SampleFolder.good().guide();
        WorkingGuide other = SampleFolder.good()
                .replacing("city.yaml", "name: Voorbeeldstad", "name: Anderstad")
                .without("texts/ar/alles.yaml")
                .guide();
        GuideStore store = store();
        store.replace(one);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            WorkingGuide guide = i % 2 == 0 ? one : other;
            work.add(() -> {
                store.replace(guide);
                return true;
            });
            work.add(() -> store.load()
                    .filter(it -> it.equals(one) || it.equals(other))
                    .isPresent());
        }
        try (var executor = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> it : executor.invokeAll(work)) {
                assertThat(it.get()).isTrue();
            }
        }
    }

    @Test
    void standsUnchangedWhenReplacingFails() {
        WorkingGuide guide = SampleFolder.good().guide();
        store().replace(guide);
        List<GuideEntry> twice = new ArrayList<>(guide.entries());
        twice.add(guide.entries().getFirst());
        var impossible = new WorkingGuide(30, twice, List.of());
        if (refusesAnEntryTwice()) {
            assertThatThrownBy(() -> store().replace(impossible)).isInstanceOf(RuntimeException.class);
            assertThat(store().load()).contains(guide);
        }
    }

    /// Only a store with keys can fail half-way.
    boolean refusesAnEntryTwice() {
        return true;
    }
}
