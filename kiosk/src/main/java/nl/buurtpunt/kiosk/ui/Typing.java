package nl.buurtpunt.kiosk.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Brings letters into the field of the page that is shown: from the keys on the panel by way of the text, and from a
/// keyboard with keys by way of its events. Letters go into the field wherever the focus is.
final class Typing {
    private final FocusRing focus;
    private final Consumer<LivePage> retyped;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private @Nullable LivePage page;
    private TypedText.@Nullable Watching watching;
    private int version;
    private boolean repeated;

    /// @param retyped told when there are other letters than before
    Typing(FocusRing focus, Consumer<LivePage> retyped) {
        this.focus = focus;
        this.retyped = retyped;
    }

    /// Follows the text of this page from now on, and no other.
    void show(Optional<LivePage> shown) {
        if (watching != null) {
            watching.close();
            watching = null;
        }
        page = shown.orElse(null);
        down.clear();
        shown.ifPresent(p -> {
            TypedText text = text(p);
            version = text.version();
            watching = text.onChange(() -> changed(p));
        });
    }

    private void changed(LivePage shown) {
        shown.field().follow();
        int now = text(shown).version();
        if (now != version) {
            version = now;
            retyped.accept(shown);
        }
    }

    /// A key went down.
    ///
    /// @return whether that was meant for the field or the keyboard on the panel
    boolean pressed(KeyEvent event) {
        // A key that is held down types once.
        repeated = !down.add(event.getCode());
        if (page == null) {
            return false;
        }
        boolean taken = event.getCode() == KeyCode.BACK_SPACE
                || (focus.isOn(page.field()) ? page.field().moved(event.getCode()) : onKeys(page, event.getCode()));
        if (event.getCode() == KeyCode.BACK_SPACE && !repeated) {
            focus.moveTo(page.field());
            text(page).deleteBefore();
        }
        if (event.getCode() == KeyCode.Z && event.isShortcutDown() && !repeated) {
            text(page).undo();
            taken = true;
        }
        if (taken) {
            event.consume();
        }
        return taken;
    }

    /// A key went up. Enter acts now, like every button: the page it leads to must not hear of it again.
    void released(KeyEvent event) {
        boolean ours = down.remove(event.getCode());
        if (page != null && ours && event.getCode() == KeyCode.ENTER && focus.isOn(page.field())) {
            event.consume();
            page.field().entered();
        }
    }

    /// A letter was typed.
    void typed(KeyEvent event) {
        String letters = event.getCharacter();
        if (page == null || repeated || !isText(letters) || isCommand(event)) {
            return;
        }
        // The space bar presses the button somebody went to with keys.
        if (letters.equals(" ") && focus.isShownOnButton()) {
            return;
        }
        event.consume();
        focus.moveTo(page.field());
        text(page).insert(letters);
    }

    /// The arrows go to the key beside, above or below; up and down also out of the keyboard.
    private boolean onKeys(LivePage shown, KeyCode code) {
        Optional<Node> key = focus.current().filter(shown::isKey);
        Optional<Node> next = key.flatMap(k -> shown.beside(k, code));
        next.ifPresent(focus::showOn);
        boolean leaves = key.isPresent() && next.isEmpty() && (code == KeyCode.UP || code == KeyCode.DOWN);
        if (leaves) {
            focus.passOver(code == KeyCode.UP ? -1 : 1, shown::isKey);
        }
        return leaves || next.isPresent();
    }

    static boolean isText(String letters) {
        return !letters.isEmpty()
                && letters.codePoints().noneMatch(Character::isISOControl)
                && !letters.equals(KeyEvent.CHAR_UNDEFINED);
    }

    static boolean isCommand(KeyEvent event) {
        // AltGr, with which letters are typed, comes as both at once.
        return event.isMetaDown() || event.isControlDown() != event.isAltDown();
    }

    private static TypedText text(LivePage page) {
        return page.field().text();
    }
}
