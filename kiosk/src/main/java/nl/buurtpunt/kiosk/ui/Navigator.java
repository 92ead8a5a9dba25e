package nl.buurtpunt.kiosk.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import org.jspecify.annotations.Nullable;

/// Where the resident is, how they came there, in which language and how they like to read. On the JavaFX
/// thread only.
public final class Navigator {
    /// Next steps can lead in a circle; nobody goes back further than this.
    private static final int DEEPEST = 40;

    private final Supplier<Screen> home;
    private final Supplier<Screen> emergency;
    private final Language first;
    private final Consumer<Language> ended;
    private final Deque<Place> places = new ArrayDeque<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Language language;
    private Comfort comfort = Comfort.USUAL;
    private Optional<Supplier<Screen>> comfortPage = Optional.empty();
    private @Nullable Place cover;

    /// The page at rest on which somebody chose the language.
    private String chosenAtRest = "";

    /// @param idle what is shown when nobody is there
    /// @param first the language before anybody has chosen one
    /// @param ended is told that a visit is over, and in which language it was, so that nothing of it stays
    public Navigator(
            Screen idle, Supplier<Screen> home, Supplier<Screen> emergency, Language first, Consumer<Language> ended) {
        this.home = home;
        this.emergency = emergency;
        this.first = first;
        this.ended = ended;
        this.language = first;
        places.push(new Place(idle, 0));
        idle.enter();
    }

    /// The page that is shown.
    public Screen screen() {
        return shown().screen;
    }

    /// Which part of a long screen is shown, from 0.
    public int page() {
        return shown().page;
    }

    /// Which part is shown of a screen that has this many, from 0. A part beyond the last (the same screen
    /// has fewer in another language) is forgotten, so that the next turn back is seen.
    public int pageOf(int parts) {
        Place place = shown();
        place.page = Math.clamp(place.page, 0, Math.max(0, parts - 1));
        return place.page;
    }

    /// The language everything is shown in. One that was chosen at rest goes with the page it was chosen
    /// on: what the installer reads is not what the first resident meets.
    public Language language() {
        return isIdle() && !screen().id().equals(chosenAtRest) ? first : language;
    }

    /// How the resident wants to read and reach.
    public Comfort comfort() {
        return comfort;
    }

    /// Changes how everything is shown and nothing else: page and part stay.
    public void comfort(Comfort chosen) {
        comfort = chosen;
        changed();
    }

    /// Whether nobody is using the kiosk.
    public boolean isIdle() {
        return places.size() == 1;
    }

    /// Whether nobody is there and nobody has left anything: a language, a part of a page.
    public boolean isAtRest() {
        return isIdle() && language().equals(first) && comfort.equals(Comfort.USUAL) && page() == 0;
    }

    /// Lays a page over the one the resident is at, which stays as it is beneath: it is neither left nor
    /// entered again.
    public void cover(Screen over) {
        cover = new Place(over, 0);
        changed();
    }

    /// Takes away what lies over the resident's page, if anything does.
    public void uncover() {
        if (cover != null) {
            cover = null;
            changed();
        }
    }

    /// Whether something lies over the page the resident is at.
    public boolean isCovered() {
        return cover != null;
    }

    /// Begins a visit in a language.
    public void start(Language chosen) {
        cover = null;
        language = chosen;
        home();
    }

    /// Changes the language and nothing else: page and part stay.
    public void speak(Language chosen) {
        language = chosen;
        chosenAtRest = isIdle() ? screen().id() : "";
        changed();
    }

    /// To all languages, from anywhere; choosing one returns to the page it was asked from.
    public void languages() {
        if (!(screen() instanceof LanguagesScreen)) {
            open(new LanguagesScreen(this::returnSpeaking));
        }
    }

    private void returnSpeaking(Language chosen) {
        places.pop().screen.leave();
        top().screen.enter();
        speak(chosen);
    }

    /// From now on every page leads to this one, where residents say how they want to read.
    public void offerComfort(Supplier<Screen> page) {
        comfortPage = Optional.of(page);
    }

    /// Whether residents can say how they want to read.
    boolean offersComfort() {
        return comfortPage.isPresent();
    }

    /// To where residents say how they want to read, from anywhere.
    void readingComfort() {
        comfortPage
                .map(Supplier::get)
                .filter(page -> !page.id().equals(screen().id()))
                .ifPresent(this::open);
    }

    /// Goes one page deeper.
    public void open(Screen next) {
        language = language();
        enter(next);
        changed();
    }

    /// Puts another page in the place of this one, so that back does not lead to it.
    public void replace(Screen next) {
        places.pop().screen.leave();
        enter(next);
        changed();
    }

    /// Returns to where the resident came from; from the first page of a visit to idle.
    public void back() {
        if (places.size() <= 2) {
            reset();
            return;
        }
        places.pop().screen.leave();
        top().screen.enter();
        changed();
    }

    /// To the first page of a visit, from anywhere but above a page that holds something: then to that one.
    public void home() {
        Optional<Place> held = places.stream().filter(it -> it.screen.holds()).findFirst();
        if (held.isPresent()) {
            clearTo(height(held.get()));
        } else {
            clearTo(0);
            enter(home.get());
        }
        changed();
    }

    /// How many places are beneath it.
    private int height(Place place) {
        return (int) places.stream().dropWhile(it -> it != place).skip(1).count();
    }

    /// To the emergency numbers, from anywhere; back returns to the page it was asked from.
    public void emergency() {
        cover = null;
        Screen numbers = emergency.get();
        if (!screen().id().equals(numbers.id())) {
            open(numbers);
        }
    }

    /// Whether the resident is at such a page, or going back leads to one.
    public boolean leadsTo(Predicate<Screen> pages) {
        return places.stream().anyMatch(place -> pages.test(place.screen));
    }

    /// Another part of a long screen.
    public void turn(int parts) {
        shown().page = Math.max(0, shown().page + parts);
        changed();
    }

    /// Ends the visit: nothing of it is left, not even its language or the size of its letters. That holds
    /// also when a page or somebody who is told fails: what they threw comes out after everything is gone.
    public void reset() {
        Language spoken = language;
        boolean visited = !isIdle();
        cover = null;
        language = first;
        comfort = Comfort.USUAL;
        try {
            clearTo(0);
        } finally {
            top().page = 0;
            try {
                if (visited) {
                    ended.accept(spoken);
                }
            } finally {
                changed();
            }
        }
    }

    /// Shows the same place again, because what it shows may have changed.
    public void refresh() {
        changed();
    }

    /// Is told after every change.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void enter(Screen next) {
        top().screen.leave();
        places.push(new Place(next, 0));
        if (places.size() > DEEPEST) {
            forgetThird();
        }
        next.enter();
    }

    /// Keeps idle and home at the bottom and drops the oldest page above them that holds nothing.
    private void forgetThird() {
        Place bottom = places.removeLast();
        Place second = places.removeLast();
        Deque<Place> holding = new ArrayDeque<>();
        while (places.size() > 1 && places.getLast().screen.holds()) {
            holding.push(places.removeLast());
        }
        places.removeLast();
        places.addAll(holding);
        places.addLast(second);
        places.addLast(bottom);
    }

    private void clearTo(int kept) {
        if (places.size() <= kept + 1) {
            return;
        }
        Screen left = top().screen;
        while (places.size() > kept + 1) {
            places.pop();
        }
        try {
            left.leave();
        } finally {
            top().screen.enter();
        }
    }

    private Place shown() {
        return cover == null ? top() : cover;
    }

    private Place top() {
        return places.element();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static final class Place {
        private final Screen screen;
        private int page;

        private Place(Screen screen, int page) {
            this.screen = screen;
            this.page = page;
        }
    }
}
