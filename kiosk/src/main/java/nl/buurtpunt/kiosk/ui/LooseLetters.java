package nl.buurtpunt.kiosk.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Brings the letters of a keyboard, or of a scanner that reads paper, to a page that has no field for them. A
/// scanner ends with Enter: after letters Enter belongs to what was typed and to no button, and so does a
/// blank between two groups. Somebody who goes to a button, by a key or with a finger, is no longer typing.
final class LooseLetters {
    private final TapGuard guard;
    private final Runnable hideFocus;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private Element.@Nullable Keystrokes page;
    private boolean repeated;
    private boolean typing;

    /// @param guard keeps a second Enter, with which some scanners end, from the page that follows
    /// @param hideFocus takes the mark from the button somebody went to: the next Enter is not for it
    LooseLetters(TapGuard guard, Runnable hideFocus) {
        this.guard = guard;
        this.hideFocus = hideFocus;
    }

    /// A finger is on the panel.
    void touched() {
        typing = false;
    }

    /// Brings letters to this page from now on, and to no other. The same page built anew hears of a key that
    /// is still down no second time.
    void show(List<Element> elements) {
        Optional<Element.Keystrokes> wanted = elements.stream()
                .filter(Element.Keystrokes.class::isInstance)
                .map(Element.Keystrokes.class::cast)
                .findFirst();
        page = wanted.orElse(null);
        if (wanted.isEmpty()) {
            typing = false;
            down.clear();
        }
    }

    /// A key went down.
    ///
    /// @return whether that was meant for what is typed
    boolean pressed(KeyEvent event) {
        if (page == null) {
            return false;
        }
        // A key that is held down types once.
        repeated = !down.add(event.getCode());
        boolean erases = event.getCode() == KeyCode.BACK_SPACE;
        if (erases && !repeated) {
            types();
            page.erase().run();
        }
        boolean taken = erases || (typing && ends(event.getCode()));
        if (taken) {
            event.consume();
        } else if (event.getCode().isNavigationKey() || event.getCode() == KeyCode.TAB) {
            typing = false;
        }
        return taken;
    }

    /// A letter was typed.
    void typed(KeyEvent event) {
        String letter = event.getCharacter();
        if (page == null || repeated || !Typing.isText(letter) || Typing.isCommand(event)) {
            return;
        }
        if (!letter.equals(" ")) {
            event.consume();
            types();
            page.letter().accept(letter);
        }
    }

    /// A key went up. Enter acts now, like every button: the page it leads to must not hear of it again.
    void released(KeyEvent event) {
        down.remove(event.getCode());
        if (page == null || !typing || !ends(event.getCode())) {
            return;
        }
        event.consume();
        if (event.getCode() == KeyCode.ENTER) {
            typing = false;
            guard.accept();
            page.entered().run();
        }
    }

    private void types() {
        typing = true;
        hideFocus.run();
    }

    private static boolean ends(KeyCode code) {
        return code == KeyCode.ENTER || code == KeyCode.SPACE;
    }
}
