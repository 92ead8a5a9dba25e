package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.session.Comfort;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole picture on the panel: builds the page the navigator is at, with the frame around it, and
/// builds it again when the language, the comfort or the release changes.
public final class KioskView {
    private static final Logger LOG = LoggerFactory.getLogger(KioskView.class);
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");
    private static final Color FAINT = Color.rgb(0, 0, 0, 2 / 255.0);
    private static final Color FAINTER = Color.rgb(0, 0, 0, 1 / 255.0);
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final CurrentGuide guide;
    private final Navigator navigator;
    private final TapGuard guard;
    private final Function<String, Screen> trouble;
    private final Problems problems = new Problems();
    private final Rectangle spot = new Rectangle(1, 1);
    private final Sheet root = new Sheet("kiosk");
    private final FocusRing focus = new FocusRing(root);
    private final Gate gate = new Gate();
    private final Typing typing = new Typing(focus, this::retyped);
    private final LooseLetters letters;
    private Look look;
    private AfterTrouble afterTrouble = new AfterTrouble(page -> {}, () -> {});
    private boolean fingerDown;
    private boolean touching;
    private boolean stale;
    private boolean failing;
    private boolean visited;
    private @Nullable Screen drawn;
    private int said;
    private @Nullable Language drawnIn;
    private Consumer<Language> fallbackShown = language -> {};

    /// @param trouble what is shown, with a code to read aloud, when a page cannot be shown
    public KioskView(
            CurrentGuide guide, Navigator navigator, Tokens tokens, TapGuard guard, Function<String, Screen> trouble) {
        this.guide = guide;
        this.navigator = navigator;
        this.guard = guard;
        this.letters = new LooseLetters(guard, focus::hide);
        this.trouble = trouble;
        this.look = look(tokens);
        navigator.onChange(this::follow);
        guide.onReplace(newer -> Platform.runLater(this::follow));
    }

    private Look look(Tokens tokens) {
        Buttons buttons = new Buttons(tokens, guard);
        return new Look(
                tokens, new Frame(buttons, navigator), new PageLayout(buttons, navigator, problems, focus::restore));
    }

    /// The scene of the one window, as large as the panel.
    public Scene scene() {
        ScreenGeometry panel = look.tokens().geometry();
        Scene scene = new Scene(root, panel.widthPx(), panel.heightPx());
        spot.setMouseTransparent(true);
        scene.getStylesheets()
                .add(Objects.requireNonNull(KioskView.class.getResource("kiosk.css"))
                        .toExternalForm());
        scene.addEventFilter(KeyEvent.ANY, this::key);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> consumeIf(gate.keeps(e), e));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::letGo);
        // What waited for the finger comes after the button it was on.
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released());
        build();
        return scene;
    }

    /// From now on this one is told of everybody who touches the panel or presses a key.
    public void attend(Attendant attendant) {
        gate.attendant(attendant);
    }

    /// Changes one pixel so little that nobody sees it: something that must be drawn, and costs next to nothing.
    public void blink() {
        if (spot.getParent() == null) {
            root.put(spot, new Box(0, 0, 1, 1));
        }
        spot.setFill(FAINT.equals(spot.getFill()) ? FAINTER : FAINT);
    }

    /// Whether the page that should be there cannot be shown, and none that says sorry either.
    public boolean isFailing() {
        return failing;
    }

    /// What could not be laid out as designed so far.
    public Problems problems() {
        return problems;
    }

    /// Time has passed: shows the page anew when it says something else by now, such as that a point has closed. Page,
    /// part and focus stay.
    public void timePassed() {
        Screen screen = navigator.screen();
        if (navigator.isCovered() || !Objects.equals(screen, drawn)) {
            return;
        }
        try {
            if (said != words(screen.elements(view(screen)))) {
                follow();
            }
        } catch (RuntimeException | Error e) {
            showTrouble(e);
        }
    }

    /// Tells one text from another; the words themselves are not kept.
    private static int words(List<Element> elements) {
        return elements.stream().map(Element::spoken).toList().hashCode();
    }

    private View view(Screen screen) {
        Guide release = guide.get();
        Language language = release.city()
                .language(screen.language(release, navigator.language()).tag())
                .orElseGet(() -> release.city().languages().stream().findFirst().orElse(Language.SOURCE));
        return new View(release, language);
    }

    /// From now on this is told which language it was when a resident's page had to show words that do
    /// not exist in it yet, once for each time the page is opened.
    public void onFallback(Consumer<Language> told) {
        fallbackShown = told;
    }

    /// What is done when something failed.
    ///
    /// @param said is told the page on which it happened, once residents read that something went wrong
    /// @param notEven is run when even that page cannot be drawn
    public record AfterTrouble(Consumer<String> said, Runnable notEven) {}

    /// From now on this is done about trouble.
    public void afterTrouble(AfterTrouble newAfterTrouble) {
        afterTrouble = newAfterTrouble;
    }

    /// Shows a page that says sorry, with this code, in place of whatever failed.
    public void showTrouble(Throwable cause) {
        String code = TroubleCode.of(cause);
        String page = nameOf(navigator.screen());
        LOG.error("trouble {} on {}", code, page, cause);
        try {
            draw(trouble.apply(code));
        } catch (RuntimeException | Error e) {
            // The screen's last handler: there is nobody above it who could still do something.
            LOG.error("trouble {}: not even that can be shown", TroubleCode.of(e), e);
            failing = true;
            empty();
            afterTrouble.notEven().run();
            return;
        }
        afterTrouble.said().accept(page);
    }

    /// When nothing can be shown, what was there before must not stay: it may be the page of a resident who has left.
    private void empty() {
        root.clear();
        fingerDown = false;
        stale = false;
        drawn = null;
        typing.show(Optional.empty());
        letters.show(List.of());
        focus.restore();
    }

    /// Also of a page that cannot even say its name.
    private static String nameOf(Screen screen) {
        try {
            return screen.id();
        } catch (RuntimeException | Error e) {
            LOG.error("trouble {}: a page without a name", TroubleCode.of(e), e);
            return screen.getClass().getSimpleName();
        }
    }

    /// Whatever changes waits until the finger is up: the button under it must not change its meaning. Only
    /// the end of a visit and the warning before it do not wait, or a thing that leans on the panel would
    /// keep a resident's page for the next one. At rest nothing waits but what the touch itself brings: under
    /// a bag that leans on the panel one bright picture would stand all night and burn in.
    private void follow() {
        boolean ending = (navigator.isIdle() || navigator.isCovered()) && !Objects.equals(navigator.screen(), drawn);
        boolean resting = navigator.isIdle() && !touching;
        if (fingerDown && !ending && !resting) {
            stale = true;
        } else {
            build();
        }
    }

    private void key(KeyEvent event) {
        if (gate.keeps(event)) {
            event.consume();
        } else if (event.getEventType() == KeyEvent.KEY_TYPED) {
            typing.typed(event);
            letters.typed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            typing.released(event);
            letters.released(event);
        } else if (event.getCode() == KeyCode.ESCAPE && !navigator.isIdle()) {
            event.consume();
            navigator.back();
        } else if (!typing.pressed(event) && !letters.pressed(event)) {
            focus.handle(event, navigator.language().rightToLeft());
        }
    }

    /// There are other letters in the field: what they find takes the place of what was found before.
    private void retyped(LivePage page) {
        Screen screen = navigator.screen();
        if (!Objects.equals(screen, drawn)) {
            return;
        }
        if (fingerDown) {
            stale = true;
        } else if (page.isLive()) {
            relay(page, screen);
        } else {
            build();
        }
    }

    private void relay(LivePage page, Screen screen) {
        try {
            List<Element> elements = screen.elements(page.view());
            said = words(elements);
            page.relay(elements);
            focus.restore();
        } catch (RuntimeException | Error e) {
            showTrouble(e);
        }
    }

    private void pressed(MouseEvent event) {
        fingerDown = true;
        focus.hide();
        letters.touched();
        touching = true;
        try {
            consumeIf(gate.keeps(event), event);
        } finally {
            touching = false;
        }
    }

    private void letGo(MouseEvent event) {
        // The finger is up before its button acts.
        fingerDown = false;
        if (gate.keeps(event)) {
            event.consume();
            // A shaking hand taps twice, and the second would press what has just appeared.
            guard.accept();
            released();
        }
    }

    private static void consumeIf(boolean kept, Event event) {
        if (kept) {
            event.consume();
        }
    }

    private void released() {
        if (stale) {
            build();
        }
    }

    private void build() {
        try {
            draw(navigator.screen());
        } catch (RuntimeException | Error e) {
            // The last handler of the screen: whatever is broken, the emergency numbers stay in reach.
            showTrouble(e);
        }
    }

    private void draw(Screen screen) {
        Comfort comfort = navigator.comfort();
        if (!comfort.equals(look.tokens().comfort())) {
            look = look(look.tokens().at(comfort));
        }
        forgetAfterAVisit();
        View view = view(screen);
        List<Element> elements = screen.elements(view);
        said = words(elements);
        Sheet page = look.page(screen, view, elements);
        tellOfFallback(screen, view.language(), elements);
        root.clear();
        // The node that was pressed is gone, and no release of that finger will ever reach this scene.
        fingerDown = false;
        stale = false;
        drawn = screen;
        drawnIn = view.language();
        root.setNodeOrientation(
                view.language().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        root.pseudoClassStateChanged(HIGH_CONTRAST, comfort.highContrast());
        root.pseudoClassStateChanged(DARK, screen.surroundings() == Screen.Surroundings.DARK);
        root.setStyle(
                comfort.highContrast() ? "" : Accent.style(view.guide().city().accent()));
        root.put(page, look.panel());
        failing = false;
        typing.show(look.pages().typing());
        letters.show(elements);
        if (navigator.isCovered()) {
            focus.restoreOver();
        } else {
            focus.restore();
        }
    }

    /// Measured words stay in memory to be measured only once; those of a resident must not.
    private void forgetAfterAVisit() {
        boolean ended = visited && navigator.isIdle();
        visited = !navigator.isIdle();
        if (ended) {
            TextWidths.forget();
        }
    }

    private void tellOfFallback(Screen screen, Language language, List<Element> elements) {
        boolean again = screen.equals(drawn) && language.equals(drawnIn);
        if (!again
                && !navigator.isIdle()
                && !screen.isForStaff()
                && elements.stream().flatMap(e -> e.spoken().stream()).anyMatch(Rendered::fallback)) {
            fallbackShown.accept(language);
        }
    }
}
