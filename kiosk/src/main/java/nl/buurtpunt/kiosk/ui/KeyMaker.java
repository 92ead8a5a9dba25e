package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;

/// Makes the keys of the keyboard on the panel; where they stand is somebody else's work.
final class KeyMaker {
    /// At each side of what stands on a key.
    private static final double EDGE = 2;

    private final Buttons buttons;
    private final View view;
    private final TypedText typed;
    private final List<KeyboardLayout> layouts;
    private final KeyboardState state;
    private final Font font;
    private final TapGuard switches;
    private final Runnable changed;

    /// @param changed told when other keys are to be shown
    KeyMaker(
            Buttons buttons,
            View view,
            TypedText typed,
            List<KeyboardLayout> layouts,
            KeyboardSize size,
            KeyboardState state,
            Runnable changed) {
        this.buttons = buttons;
        this.view = view;
        this.typed = typed;
        this.layouts = layouts;
        this.state = state;
        this.font = size.font(buttons.tokens());
        this.switches = buttons.guard().ofSwitches();
        this.changed = changed;
    }

    /// The letters that are written now.
    KeyboardLayout layout() {
        return layouts.get(state.script() % layouts.size());
    }

    Plane plane() {
        return state.plane();
    }

    boolean hasOtherScript() {
        return layouts.size() > 1;
    }

    TouchButton letter(String letter, double width) {
        String typedNow = state.capitals() ? capital(letter) : letter;
        Rendered shown = Rendered.of(typedNow, layout().language());
        String id = "key-" + letter;
        return buttons.key(
                new Buttons.Key(id, "", shown, typedNow), font, width, guard(id), () -> typed.insert(typedNow));
    }

    /// As the language has it: `i` becomes `İ` in Turkish. A letter without a capital of its own stays.
    private String capital(String letter) {
        String upper =
                letter.toUpperCase(Locale.forLanguageTag(layout().language().tag()));
        return upper.length() == letter.length() ? upper : letter;
    }

    private TapGuard guard(String id) {
        return state.guard(id, () -> buttons.guard().ofKey());
    }

    /// What the keys are for.
    Keys keys() {
        return state.keys();
    }

    /// Whether capitals can be asked for with the letters that are written now.
    boolean hasShift() {
        return state.keys().hasCapitals() && !layout().language().rightToLeft() && state.plane() != Plane.SIGNS;
    }

    /// Whether a paragraph can be ended.
    boolean hasEnter() {
        return state.keys() == Keys.SENTENCES;
    }

    /// The next letter is a capital, or is not.
    TouchButton shift(double width) {
        Rendered name = view.say("keyboard.shift");
        TouchButton made = change(
                new Buttons.Key("key-shift", "shift", view.nothing(), name.text()),
                width,
                () -> state.capitals(!state.capitals()));
        if (state.capitals()) {
            made.getStyleClass().add("key-on");
        }
        return made;
    }

    /// Ends the paragraph.
    TouchButton enter(double width) {
        Rendered name = view.say("keyboard.enter");
        TouchButton made = buttons.key(
                new Buttons.Key("key-enter", "enter", view.nothing(), name.text()),
                font,
                width,
                guard("key-enter"),
                () -> typed.insert("\n"));
        made.getStyleClass().add("key-special");
        return made;
    }

    /// Leads to other keys of the same script.
    TouchButton to(Plane plane, double width) {
        String said = switch (plane) {
            case LETTERS -> "keyboard.to-letters";
            case MORE -> "keyboard.to-more";
            case SIGNS -> "keyboard.to-digits";
        };
        String id = switch (plane) {
            case LETTERS -> "key-letters";
            case MORE -> "key-more";
            case SIGNS -> "key-signs";
        };
        return change(new Buttons.Key(id, "", name(plane), view.say(said).text()), width, () -> state.show(plane));
    }

    TouchButton otherScript(double width) {
        KeyboardLayout other = other();
        String said = view.say("keyboard.to-script", other.language().ownName()).text();
        return change(
                new Buttons.Key("key-script", "", other.name(), said),
                width,
                () -> state.write((state.script() + 1) % layouts.size()));
    }

    /// With its word, or where that is too long the sign that stands on such keys.
    TouchButton space(double width) {
        Rendered name = view.say("keyboard.space");
        String icon = wordWidth(name) <= width ? "" : "space";
        return buttons.key(
                new Buttons.Key("key-space", icon, name, name.text()), font, width, guard("key-space"), this::blank);
    }

    /// After a sign and a blank letters follow.
    private void blank() {
        typed.insert(" ");
        if (state.keys().hasCapitals() && state.plane() == Plane.SIGNS) {
            state.show(Plane.LETTERS);
            changed.run();
        }
    }

    TouchButton backspace(double width) {
        Rendered name = view.say("keyboard.backspace");
        TouchButton made = buttons.key(
                new Buttons.Key("key-backspace", "backspace", name, name.text()),
                font,
                width,
                guard("key-backspace"),
                typed::deleteBefore);
        made.getStyleClass().add("key-special");
        // The arrow points where the letter goes away.
        made.setNodeOrientation(
                layout().language().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        return made;
    }

    /// The width that each of the keys that are no letters needs at least, for its word or for its picture.
    double leastSpecial() {
        double least = buttons.tokens().icon();
        for (Plane plane : List.of(Plane.LETTERS, Plane.SIGNS)) {
            least = Math.max(least, wordWidth(name(plane)));
        }
        return least + 2 * EDGE;
    }

    /// The width that the key of a letter needs at least.
    double leastLetter(String letter) {
        return wordWidth(Rendered.of(letter, layout().language()));
    }

    private Rendered name(Plane plane) {
        return switch (plane) {
            case LETTERS -> layout().name();
            case MORE -> layout().moreName();
            case SIGNS -> view.say("keyboard.digits");
        };
    }

    private KeyboardLayout other() {
        return layouts.get((state.script() + 1) % layouts.size());
    }

    private double wordWidth(Rendered word) {
        return new BidiText(word, font, "label", true).prefWidth(-1) + 2 * EDGE;
    }

    private TouchButton change(Buttons.Key key, double width, Runnable change) {
        TouchButton made = buttons.key(key, font, width, switches, () -> {
            change.run();
            changed.run();
        });
        made.getStyleClass().add("key-special");
        return made;
    }
}
