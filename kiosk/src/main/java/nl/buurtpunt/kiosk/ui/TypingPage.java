package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;

/// A page on which somebody types. After each letter only the field and what was found are laid out anew; the keys stay
/// as they are.
final class TypingPage implements LivePage {
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)$");

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

    @Override
    public View view() {
        return view;
    }

    @Override
    public EntryField field() {
        return field;
    }

    @Override
    public boolean isLive() {
        return keys.isPresent();
    }

    @Override
    public Optional<Node> beside(Node key, KeyCode towards) {
        return keys.flatMap(k -> k.beside(key, towards));
    }

    @Override
    public boolean isKey(Node node) {
        return keys.filter(k -> k.has(node)).isPresent();
    }

    @Override
    public void relay(List<Element> elements) {
        keys.ifPresent(KeyboardPane::follow);
        besideField.clear();
        found.clear();
        List<Element.Choice> choices = elements.stream()
                .filter(Element.Choice.class::isInstance)
                .map(Element.Choice.class::cast)
                .toList();
        boolean placed = answers.lay(found, foundPlace, elements);
        if (placed || choices.isEmpty()) {
            placeBeside(actions(elements), !placed);
        } else if (AnswersLayout.suggestions(choices)) {
            answers.chips(besideField, besidePlace, choices);
        } else if (!placeBest(choices, actions(elements))) {
            placeBeside(actions(elements), true);
        }
    }

    /// The best answer by its name, which leads to it, and a button to the others that says how
    /// many more there are. Where that is too wide, less is said in this order: the number of the
    /// others in figures only, the name without what stands in brackets behind it.
    private boolean placeBest(List<Element.Choice> choices, List<Element.Action> actions) {
        Element.Choice best = choices.getFirst();
        for (Rendered name : List.of(best.name(), withoutBrackets(best.name()))) {
            TouchButton button = buttons.bar("choice-" + best.id(), "card", "", name, best.open());
            button.setAccessibleText(best.name().text());
            for (List<TouchButton> others : others(choices.size() - 1, actions)) {
                List<TouchButton> row = new ArrayList<>(List.of(button));
                row.addAll(others);
                if (besideWidth(row) <= besidePlace.width()) {
                    double x = besidePlace.x();
                    for (TouchButton each : row) {
                        x = putBeside(each, x, width(each));
                    }
                    return true;
                }
            }
        }
        return false;
    }

    /// In words and in figures; no button when there are no others.
    private List<List<TouchButton>> others(int count, List<Element.Action> actions) {
        if (count == 0) {
            return List.of(List.of());
        }
        Rendered words = view.say("search.more", count);
        Rendered figures = Rendered.of(LeftToRight.mark("+" + count), view.language());
        return Stream.of(words, figures)
                .map(said -> actions.stream()
                        .map(action -> buttons.action(action.saying(said).withoutPicture()))
                        .toList())
                .peek(made -> made.forEach(button -> button.setAccessibleText(words.text())))
                .toList();
    }

    private static Rendered withoutBrackets(Rendered name) {
        String before = BRACKETS.matcher(name.text()).replaceFirst("");
        return before.isBlank() ? name : new Rendered(before, name.language(), name.fallback());
    }

    private double besideWidth(List<TouchButton> row) {
        return row.stream().mapToDouble(b -> width(b) + tokens.gap()).sum() - tokens.gap();
    }

    private double width(TouchButton button) {
        return Math.max(tokens.target(), button.face().naturalWidth());
    }

    private static List<Element.Action> actions(List<Element> elements) {
        return elements.stream()
                .filter(Element.Action.class::isInstance)
                .map(Element.Action.class::cast)
                .filter(a -> a.rank() != Element.Action.Rank.INLINE)
                .toList();
    }

    /// The button that empties the field stands next to it, what can be done with the answers after that.
    ///
    /// @param alone nothing that they lead to is on the page
    private void placeBeside(List<Element.Action> actions, boolean alone) {
        List<TouchButton> made = actions.stream()
                .map(a -> alone ? saying(a, besidePlace.width()) : narrow(a, besidePlace.width()))
                .toList();
        double others = made.stream()
                .mapToDouble(b -> b.face().naturalWidth() + tokens.gap())
                .sum();
        double x = besidePlace.x();
        if (isLive() && field.text().length() > 0) {
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

    /// In the first of its words that fit.
    private TouchButton saying(Element.Action action, double room) {
        return action.alone().stream()
                .map(words -> narrow(action.saying(words), room))
                .filter(button -> button.face().naturalWidth() <= room)
                .findFirst()
                .orElseGet(() -> narrow(action, room));
    }

    /// Without its picture where words and picture are too wide.
    private TouchButton narrow(Element.Action action, double room) {
        TouchButton whole = buttons.action(action);
        return whole.face().naturalWidth() <= room ? whole : buttons.action(action.withoutPicture());
    }

    /// With its words where there is room for them.
    private TouchButton clear(double room) {
        Rendered words = view.say("keyboard.clear");
        Runnable act = () -> field.text().clear();
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
