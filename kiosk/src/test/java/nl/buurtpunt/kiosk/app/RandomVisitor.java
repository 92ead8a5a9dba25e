package nl.buurtpunt.kiosk.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGeneratorFactory;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.app.Sight.Target;
import nl.buurtpunt.kiosk.ui.Fx;

/// One resident after the other, each of whom does whatever comes to mind, while the city publishes, paper runs out and
/// time goes by. The same seed does the same.
final class RandomVisitor extends VisitorHands {
    private static final List<String> ORDINARY = List.of("huur", "schuld", "hulp", "borç", "ديون", "zorg", "14 045");
    private static final List<KeyCode> ODD = List.of(
            KeyCode.HOME, KeyCode.END, KeyCode.DELETE, KeyCode.BACK_SPACE, KeyCode.F5, KeyCode.PAGE_DOWN, KeyCode.A);

    private final List<Deed> deeds = new ArrayList<>();
    private final Deque<BooleanSupplier> plan = new ArrayDeque<>();
    private final Set<String> pages = new HashSet<>();
    private final Set<String> languages = new HashSet<>();
    private int rareWordsShown;

    /// Something that can be done.
    private record Deed(int weight, Runnable act) {}

    RandomVisitor(VisitedKiosk kiosk, Fingers fingers, long seed) {
        super(kiosk, fingers, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        touches();
        keys();
        circumstances();
        plans();
    }

    private void touches() {
        deed(50, () -> tap(anyTarget()));
        deed(3, () -> touchAt(anywhere()));
        deed(2, () -> touchAt(edge()));
        deed(3, this::slideOff);
        deed(4, this::twice);
        deed(3, this::hold);
        deed(1, () -> aside("other button", () -> fingers.tapAside(anywhere())));
        deed(1, () -> aside("wheel", () -> fingers.wheel(dice.nextBoolean() ? 3 : -3)));
    }

    private void keys() {
        deed(14, () -> key(oneOf(WAYS)));
        deed(7, () -> pressFocused(KeyCode.ENTER));
        deed(3, () -> pressFocused(KeyCode.SPACE));
        deed(2, () -> key(KeyCode.ESCAPE));
        deed(3, () -> key(oneOf(ODD)));
        deed(3, () -> letter(RareWords.letter(dice.nextInt(RareWords.count()), 0)));
        deed(1, this::holdKey);
    }

    private void circumstances() {
        deed(5, () -> time(Duration.ofMillis(dice.nextLong(30_000))));
        deed(1, () -> time(TestKiosk.IDLE.plusMillis(dice.nextLong(31_000))));
        deed(1, () -> time(TestKiosk.IDLE.plus(TestKiosk.WARNING).plusMillis(dice.nextLong(20_000))));
        deed(1, this::hours);
        deed(2, this::publish);
        deed(2, this::printerChanges);
        deed(9, () -> work(dice.nextInt(3)));
        deed(1, () -> aside("staff change their mind", () -> kiosk.enrol(dice.nextInt(4) > 0)));
    }

    private void plans() {
        deed(2, this::planToSearch);
        deed(2, this::planToPrint);
        deed(1, this::planMaintenance);
        deed(1, this::planComfort);
    }

    private void deed(int weight, Runnable act) {
        deeds.add(new Deed(weight, act));
    }

    /// Does one thing.
    ///
    /// @return what of all that was promised is not so; empty when all is well
    List<String> act() {
        promised = Optional.empty();
        journal.begin(seen.drawn());
        boolean quick = dice.nextInt(12) == 0;
        Fx.run(() -> kiosk.pass(Duration.ofMillis(quick ? dice.nextLong(20, 250) : dice.nextLong(350, 1_500))));
        look();
        if (plan.isEmpty() || dice.nextInt(10) == 0) {
            pick().act().run();
        } else if (!plan.remove().getAsBoolean()) {
            plan.clear();
            pick().act().run();
        }
        if (quick) {
            promised = Optional.empty();
        }
        look();
        languages.add(seen.language());
        pages.add(seen.drawn().replaceFirst("/.*", ""));
        return promised.filter(p -> !p.kept().test(seen))
                .map(p -> List.of("no " + p.what() + " but " + seen.drawn()))
                .orElse(List.of());
    }

    private Deed pick() {
        int all = deeds.stream().mapToInt(Deed::weight).sum();
        int left = dice.nextInt(all);
        for (Deed deed : deeds) {
            left -= deed.weight();
            if (left < 0) {
                return deed;
            }
        }
        throw new AssertionError("no deed");
    }

    Sight seen() {
        return seen;
    }

    Journal journal() {
        return journal;
    }

    /// Each kind of page that was seen.
    Set<String> pages() {
        return pages;
    }

    /// All that were spoken.
    Set<String> languages() {
        return languages;
    }

    /// How often a rare word stood whole in the field.
    int rareWordsShown() {
        return rareWordsShown;
    }

    // What they have in mind.

    private void planToSearch() {
        plan.add(() -> press("nav-home"));
        plan.add(() -> press("action-search") || press("choice-search"));
        int rare = dice.nextInt(RareWords.count() + 4);
        if (rare < RareWords.count()) {
            for (int i = 0; i < RareWords.length(rare); i++) {
                String letter = RareWords.letter(rare, i);
                plan.add(() -> write(letter));
            }
            plan.add(() -> readBack(rare));
        } else {
            oneOf(ORDINARY).codePoints().mapToObj(Character::toString).forEach(letter -> plan.add(() -> write(letter)));
        }
        plan.add(() -> press(dice.nextBoolean() ? "action-show" : "key-space"));
        plan.add(this::pressAnyChoice);
        plan.add(() -> press("nav-back"));
        journal.does("wants to search");
    }

    private void planToPrint() {
        plan.add(() -> press("nav-home"));
        plan.add(this::pressAnyChoice);
        plan.add(this::pressAnyChoice);
        plan.add(() -> press("action-print"));
        plan.add(() -> {
            work(0);
            return true;
        });
        journal.does("wants a slip");
    }

    private void planMaintenance() {
        boolean byKeys = dice.nextInt(4) == 0;
        plan.add(() -> goAwayAndMakeTheGesture(byKeys));
        String pin = dice.nextInt(3) == 0 ? "111111" : VisitedKiosk.PIN;
        pin.codePoints().forEach(digit -> plan.add(() -> press("digit-" + Character.toString(digit))));
        plan.add(() -> press("digit-done"));
        plan.add(() -> {
            work(1);
            return true;
        });
        for (int i = 0; i < 6; i++) {
            plan.add(this::pressAnyChoice);
            plan.add(() -> press("nav-back"));
        }
        journal.does("comes to mend it");
    }

    private void planComfort() {
        plan.add(() -> press("nav-screen"));
        plan.add(() -> press("choice-" + oneOf(List.of("normal", "large", "largest", "contrast", "low"))));
        plan.add(() -> press("nav-back"));
        journal.does("wants to read otherwise");
    }

    /// It is heard only when nobody is there.
    private boolean goAwayAndMakeTheGesture(boolean byKeys) {
        if (!seen.idle()) {
            plan.addFirst(() -> goAwayAndMakeTheGesture(byKeys));
            return press(seen.drawn().equals("home") || !seen.has("nav-home") ? "nav-back" : "nav-home");
        }
        journal.does("the gesture by " + (byKeys ? "keys" : "touch"));
        if (byKeys) {
            List.of(KeyCode.CONTROL, KeyCode.ALT, KeyCode.M).forEach(fingers::pressKey);
            List.of(KeyCode.M, KeyCode.ALT, KeyCode.CONTROL).forEach(fingers::releaseKey);
        } else {
            for (int i = 0; i < 7; i++) {
                fingers.tap(new Point2D(dice.nextDouble(2, 60), dice.nextDouble(2, 60)));
                Fx.run(() -> kiosk.pass(Duration.ofMillis(dice.nextLong(100, 600))));
            }
        }
        return true;
    }

    /// On the panel where the key is, or else on a keyboard with keys.
    private boolean write(String letter) {
        if (!seen.drawn().equals("search")) {
            return false;
        }
        Optional<Target> key = seen.target("key-" + letter).filter(k -> dice.nextInt(5) > 0);
        if (key.isEmpty()) {
            letter(letter);
            return true;
        }
        journal.does("a letter by touch");
        promised = Promise.ofSign(seen);
        fingers.tap(middle(key.get()));
        return true;
    }

    private boolean readBack(int rare) {
        boolean whole = Fx.on(() ->
                kiosk.scene.lookup(".typed-line .words") instanceof Text line && RareWords.isIn(line.getText(), rare));
        rareWordsShown += whole ? 1 : 0;
        return press("key-space");
    }

    private boolean press(String id) {
        Optional<Target> target = seen.target(id);
        target.ifPresent(t -> tap(target));
        return target.isPresent();
    }

    private boolean pressAnyChoice() {
        List<Target> choices = seen.targets().stream()
                .filter(t -> t.id().startsWith("choice-"))
                .toList();
        if (!choices.isEmpty()) {
            tap(Optional.of(oneOf(choices)));
        }
        return !choices.isEmpty();
    }
}
