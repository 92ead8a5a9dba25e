package nl.buurtpunt.kiosk.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import org.junit.jupiter.api.Test;

class LiveSearchTest {
    private static final Guide FIRST = guide("a", "Schuldhulp");
    private static final Guide SECOND = guide("b", "Schuldhulp");

    private final CurrentGuide current = new CurrentGuide(FIRST);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final LiveSearch search = LiveSearch.over(current, waiting::add, () -> {});

    @Test
    void findsNothingUntilTheIndexIsThere() {
        assertThat(search.find("schuld", 5)).isEmpty();
        work();
        assertThat(search.find("schuld", 5)).containsExactly("a");
    }

    @Test
    void isReadyOnceEverythingOnScreenCanBeFoundAndTellsSo() {
        List<Boolean> told = new ArrayList<>();
        search.onReady(() -> told.add(search.isReady()));
        assertThat(search.isReady()).isFalse();
        work();
        assertThat(search.isReady()).isTrue();
        current.replace(SECOND);
        assertThat(search.isReady()).isFalse();
        work();
        assertThat(told).containsExactly(true, true);
    }

    @Test
    void neverFindsWhatIsNoLongerOnScreen() {
        work();
        current.replace(SECOND);
        assertThat(search.find("schuld", 5)).isEmpty();
        work();
        assertThat(search.find("schuld", 5)).containsExactly("b");
    }

    @Test
    void passesOverAReleaseThatWasReplacedBeforeItsTurn() {
        work();
        current.replace(guide("c", "Schuldhulp"));
        current.replace(SECOND);
        waiting.removeFirst().run();
        assertThat(search.find("schuld", 5)).isEmpty();
        work();
        assertThat(search.find("schuld", 5)).containsExactly("b");
    }

    @Test
    void goesOnWithTheIndexBeforeWhenOneCannotBeMade() {
        var broken = new AtomicBoolean();
        LiveSearch shaky = LiveSearch.over(current, waiting::add, () -> {
            if (broken.get()) {
                throw new IllegalStateException("as if the guide could not be read");
            }
        });
        work();
        broken.set(true);
        current.replace(guide("a", "Schuldhulp"));
        work();
        assertThat(shaky.find("schuld", 5)).containsExactly("a");
        assertThat(shaky.isReady()).as("nobody waits for what will not come").isTrue();
    }

    @Test
    void letsNobodyWaitAfterAnErrorThatEndsTheTask() {
        LiveSearch shaky = LiveSearch.over(current, waiting::add, () -> {
            throw new StackOverflowError("as if a text had no end");
        });

        assertThatThrownBy(this::work).isInstanceOf(StackOverflowError.class);

        assertThat(shaky.isReady()).isTrue();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }

    private static Guide guide(String id, String name) {
        return new SmallGuide()
                .topic("geld", "Geld", "المال")
                .service(id, "geld", name, "Zin.")
                .guide();
    }
}
