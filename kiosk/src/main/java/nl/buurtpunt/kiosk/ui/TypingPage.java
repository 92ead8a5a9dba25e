package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.guide.Rendered;

/// A page on which somebody types. After each letter only the field and what was found are laid out anew; the keys stay
/// as they are.
final class TypingPage {
    private final Buttons buttons;
    private final Tokens tokens;
    private final Problems problems;
    private final AnswersLayout answers;
    private final View view;
    private final EntryField field;
    private final Optional<KeyboardPane> keys;
    private final Sheet besideField;
    private final Sheet found;
    private final Box foundPlace;
    private final Box besidePlace;

    TypingPage(
            Buttons buttons,
            Problems problems,
            View view,
            EntryField field,
            Optional<KeyboardPane> keys,
            Places places) {
        this.buttons = buttons;
        this.tokens = buttons.tokens();
        this.problems = problems;
        this.answers = new AnswersLayout(buttons, problems);
        this.view = view;
        this.field = field;
        this.keys = keys;
        this.besideField = places.besideField();
        this.found = places.found();
        this.besidePlace = atOrigin(places.besidePlace());
        this.foundPlace = atOrigin(places.foundPlace());
    }

    /// Where the changing parts of the page are.
    record Places(Sheet besideField, Box besidePlace, Sheet found, Box foundPlace) {}

    View view() {
        return view;
    }

    EntryField field() {
        return field;
    }

    /// Whether it can be laid out anew in part; without keys the answers have the page to themselves.
    boolean isLive() {
        return keys.isPresent();
    }

    /// The key beside another one.
    Optional<Node> beside(Node key, KeyCode towards) {
        return keys.flatMap(k -> k.beside(key, towards));
    }

    /// Whether this is a key of the keyboard on the panel.
    boolean isKey(Node node) {
        return keys.filter(k -> k.has(node)).isPresent();
    }

    /// Lays out what was found by now.
    void relay(List<Element> elements) {
        besideField.clear();
        found.clear();
        List<Element.Choice> choices = elements.stream()
                .filter(Element.Choice.class::isInstance)
                .map(Element.Choice.class::cast)
                .toList();
        boolean placed = answers.lay(found, foundPlace, elements);
        if (!placed && !choices.isEmpty() && AnswersLayout.suggestions(choices)) {
            answers.chips(besideField, besidePlace, choices);
        } else {
            placeBeside(actions(elements));
        }
    }

    private static List<Element.Action> actions(List<Element> elements) {
        return elements.stream()
                .filter(Element.Action.class::isInstance)
                .map(Element.Action.class::cast)
                .filter(a -> a.rank() != Element.Action.Rank.INLINE)
                .toList();
    }

    /// The button that empties the field stands next to it, what can be done with the answers after that.
    private void placeBeside(List<Element.Action> actions) {
        List<TouchButton> made =
                actions.stream().map(a -> narrow(a, besidePlace.width())).toList();
        double others = made.stream()
                .mapToDouble(b -> b.face().naturalWidth() + tokens.gap())
                .sum();
        double x = besidePlace.x();
        if (isLive() && field.entry().text().length() > 0) {
            TouchButton clear = clear(besidePlace.width() - others);
            double width = Math.max(tokens.target(), clear.face().naturalWidth());
            // Where there is no room for it, letters are taken away one by one.
            if (width <= besidePlace.width() - others) {
                x = putBeside(clear, x, width);
            }
        }
        for (TouchButton action : made) {
            double width = action.face().naturalWidth();
            if (x + width > besidePlace.x() + besidePlace.width()) {
                problems.report("no room beside the field: " + action.face().text());
            } else {
                x = putBeside(action, x, width);
            }
        }
    }

    private double putBeside(TouchButton button, double x, double width) {
        besideField.put(button, new Box(x, besidePlace.y(), width, besidePlace.height()));
        return x + width + tokens.gap();
    }

    /// Without its picture where words and picture are too wide.
    private TouchButton narrow(Element.Action action, double room) {
        TouchButton whole = buttons.action(action);
        if (whole.face().naturalWidth() <= room) {
            return whole;
        }
        return buttons.action(
                new Element.Action(action.id(), action.rank(), "", action.label(), action.note(), action.act()));
    }

    /// With its words where there is room for them.
    private TouchButton clear(double room) {
        Rendered words = view.say("keyboard.clear");
        Runnable act = () -> field.entry().text().clear();
        TouchButton whole = buttons.bar("entry-clear", "clear", "close", words, act);
        if (whole.face().naturalWidth() <= room) {
            return whole;
        }
        Buttons.Key key = new Buttons.Key("entry-clear", "close", words, words.text());
        TouchButton small = buttons.key(key, tokens.strong(), 0, buttons.guard(), act);
        small.getStyleClass().setAll("touch-button", "clear");
        return small;
    }

    private static Box atOrigin(Box box) {
        return new Box(0, 0, box.width(), box.height());
    }
}
