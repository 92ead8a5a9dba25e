package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javafx.scene.Node;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.ui.Fx;
import nl.buurtpunt.kiosk.ui.Touch;

/// Comes again and again, in every language in turn, looks something up, searches, prints, reads large words, and
/// either
/// stops or walks away. For measuring: it checks no more than that every visit begins and ends.
public final class BriskResident {
    private static final List<String> WANTED =
            List.of("huur", "schuld", "hulp", "borç", "ديون", "zorg", "długi", "Arzt");
    private static final List<String> WAYS_TO_READ =
            List.of("choice-large", "choice-largest", "choice-contrast", "choice-low");

    private final VisitedKiosk kiosk;
    private final RandomGenerator dice;
    private int visits;

    public BriskResident(VisitedKiosk kiosk, long seed) {
        this.kiosk = kiosk;
        this.dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// One visit from the first touch to the rest after it.
    ///
    /// @param drawn called after each page; waits until it is drawn
    public void visit(Runnable drawn) {
        List<Language> languages = kiosk.guide.get().city().languages();
        String tag = languages.get(visits % languages.size()).tag();
        visits++;
        Fx.run(() -> kiosk.pass(Duration.ofSeconds(20)));
        Fx.run(() -> Touch.tap(kiosk.scene.getRoot()));
        Fx.run(() -> kiosk.pass(Duration.ofSeconds(1)));
        tap("choice-start-" + tag);
        drawn.run();
        if (Fx.on(kiosk.navigator::isIdle)) {
            throw new IllegalStateException("no visit begins on " + Fx.on(kiosk::page));
        }
        switch (visits % 4) {
            case 0 -> tap("nav-emergency");
            case 1 -> readOtherwise(drawn);
            case 2 -> tap("action-point");
            default -> tap("action-news");
        }
        drawn.run();
        lookUp(drawn);
        search(drawn);
        goAway();
        drawn.run();
        work();
        if (!Fx.on(kiosk.navigator::isIdle)) {
            throw new IllegalStateException("the visit does not end on " + Fx.on(kiosk::page));
        }
    }

    private void readOtherwise(Runnable drawn) {
        tap("nav-screen");
        drawn.run();
        tap(WAYS_TO_READ.get(dice.nextInt(WAYS_TO_READ.size())));
    }

    /// A topic, a help, all parts of it, a slip now and then.
    private void lookUp(Runnable drawn) {
        tap("nav-home");
        tapAny("choice-");
        drawn.run();
        tapAny("choice-");
        drawn.run();
        tap("page-next");
        if (visits % 3 == 0) {
            tap("action-print");
            drawn.run();
            work();
            drawn.run();
        } else {
            tapAny("lang-");
            drawn.run();
            tap("action-large");
            drawn.run();
        }
    }

    private void search(Runnable drawn) {
        tap("nav-home");
        tap("action-search");
        drawn.run();
        String word = WANTED.get(dice.nextInt(WANTED.size()));
        word.codePoints().mapToObj(Character::toString).forEach(this::write);
        drawn.run();
        tapAny("choice-");
        drawn.run();
    }

    private void write(String letter) {
        if (!tap("key-" + letter)) {
            Fx.run(() ->
                    Touch.type(Optional.ofNullable(kiosk.scene.getFocusOwner()).orElseThrow(), letter));
        }
    }

    private void goAway() {
        if (visits % 2 == 0) {
            tap("nav-home");
            tap("nav-back");
        } else {
            Fx.run(() -> kiosk.pass(TestKiosk.IDLE.plus(TestKiosk.WARNING).plusSeconds(1)));
        }
    }

    /// What the kiosk's other threads would have done by now.
    private void work() {
        kiosk.printing.finish();
        kiosk.indexing.finish();
        kiosk.errands.finish();
        Fx.run(() -> kiosk.printer.replace());
    }

    private boolean tap(String id) {
        return Fx.on(() -> {
            Optional<Node> node = Optional.ofNullable(kiosk.scene.lookup("#" + id));
            node.ifPresent(Touch::tap);
            kiosk.pass(Duration.ofMillis(400));
            return node.isPresent();
        });
    }

    /// Any of what begins like this.
    private void tapAny(String prefix) {
        List<String> ids = Fx.on(() -> Sight.of(kiosk).targets().stream()
                .map(Sight.Target::id)
                .filter(id -> id.startsWith(prefix))
                .toList());
        if (!ids.isEmpty()) {
            tap(ids.get(dice.nextInt(ids.size())));
        }
    }
}
