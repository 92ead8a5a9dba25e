package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.session.Comfort;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The whole picture on the panel: builds the page the navigator is at, with the frame around it, and builds it again
/// when the language, the comfort or the release changes.
public final class KioskView {
    private static final Logger LOG = LoggerFactory.getLogger(KioskView.class);
    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");

    private final CurrentGuide guide;
    private final Navigator navigator;
    private final TapGuard guard;
    private final Function<String, Screen> trouble;
    private final Problems problems = new Problems();
    private final Sheet root = new Sheet("kiosk");
    private final FocusRing focus = new FocusRing(root);
    private Look look;
    private boolean fingerDown;
    private boolean stale;
    private @Nullable Screen drawn;

    /// @param trouble what is shown, with a code to read aloud, when a page cannot be shown
    public KioskView(
            CurrentGuide guide, Navigator navigator, Tokens tokens, TapGuard guard, Function<String, Screen> trouble) {
        this.guide = guide;
        this.navigator = navigator;
        this.guard = guard;
        this.trouble = trouble;
        this.look = look(tokens);
        navigator.onChange(this::follow);
        guide.onReplace(newer -> Platform.runLater(this::follow));
    }

    /// Everything whose measures depend on how the resident wants to read and reach.
    private record Look(Tokens tokens, Frame frame, PageLayout pages) {}

    private Look look(Tokens tokens) {
        Buttons buttons = new Buttons(tokens, guard);
        return new Look(tokens, new Frame(buttons, navigator), new PageLayout(buttons, navigator, problems));
    }

    /// The scene of the one window, as large as the panel.
    public Scene scene() {
        ScreenGeometry panel = look.tokens().geometry();
        Scene scene = new Scene(root, panel.widthPx(), panel.heightPx());
        scene.getStylesheets()
                .add(Objects.requireNonNull(KioskView.class.getResource("kiosk.css"))
                        .toExternalForm());
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED, e -> focus.handle(e, navigator.language().rightToLeft()));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> touched());
        // The finger is up before its button acts, and what waited for it comes after.
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> fingerDown = false);
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released());
        build();
        return scene;
    }

    /// What could not be laid out as designed so far.
    public Problems problems() {
        return problems;
    }

    /// Shows a page that says sorry, with this code, in place of whatever failed.
    public void showTrouble(Throwable cause) {
        String code = TroubleCode.of(cause);
        LOG.error("trouble {} on {}", code, navigator.screen().id(), cause);
        draw(trouble.apply(code));
    }

    /// Whatever changes waits until the finger is up: the button under it must not change its meaning. Only the end of
    /// a visit does not wait, or a thing that leans on the panel would keep a resident's page for the next one.
    private void follow() {
        boolean visitEnded = navigator.isIdle() && !Objects.equals(navigator.screen(), drawn);
        if (fingerDown && !visitEnded) {
            stale = true;
        } else {
            build();
        }
    }

    private void touched() {
        fingerDown = true;
        focus.hide();
    }

    private void released() {
        if (stale) {
            build();
        }
    }

    private void build() {
        try {
            draw(navigator.screen());
        } catch (RuntimeException e) {
            // The last handler of the screen: whatever is broken, the emergency numbers stay in reach.
            showTrouble(e);
        }
    }

    private void draw(Screen screen) {
        Comfort comfort = navigator.comfort();
        if (!comfort.equals(look.tokens().comfort())) {
            look = look(look.tokens().at(comfort));
        }
        Guide release = guide.get();
        Language language = release.city()
                .language(navigator.language().tag())
                .orElseGet(() -> release.city().languages().stream().findFirst().orElse(Language.SOURCE));
        Sheet page = page(screen, new View(release, language));
        root.clear();
        // The node that was pressed is gone, and no release of that finger will ever reach this scene.
        fingerDown = false;
        stale = false;
        drawn = screen;
        root.setNodeOrientation(language.rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        root.pseudoClassStateChanged(HIGH_CONTRAST, comfort.highContrast());
        root.setStyle(
                comfort.highContrast() ? "" : "-bp-accent: " + release.city().accent() + ";");
        root.put(page, panel());
        focus.restore();
    }

    private Sheet page(Screen screen, View view) {
        Tokens tokens = look.tokens();
        Frame frame = look.frame();
        List<Element> elements = screen.elements(view);
        Sheet page = new Sheet("page");
        page.setId(screen.id());
        Box all = panel().inset(tokens.margin());
        Frame.Edges edges =
                frame.edges(view, screen.surroundings(), look.pages().forBars(elements));
        double top = frame.height(edges.top());
        double bottom = frame.height(edges.bottom());
        frame.place(page, all, edges.top());
        Box content = all.below(top + (top > 0 ? tokens.air() : 0)).above(bottom + tokens.air());
        Box lower = new Box(all.x(), all.bottom() - bottom + tokens.gap(), all.width(), bottom);
        List<Element> inside = elements.stream()
                .filter(e -> !(e instanceof Element.Action a && edges.taken().contains(a)))
                .toList();
        look.pages().lay(page, content, inside, view, frame.spare(lower, edges.bottom()));
        frame.place(page, lower, edges.bottom());
        return page;
    }

    private Box panel() {
        ScreenGeometry panel = look.tokens().geometry();
        return new Box(0, 0, panel.widthPx(), panel.heightPx());
    }
}
