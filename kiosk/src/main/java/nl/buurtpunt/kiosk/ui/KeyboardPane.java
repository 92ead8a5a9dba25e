package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import nl.buurtpunt.kiosk.guide.Rendered;
import nl.buurtpunt.kiosk.ui.KeyboardLayout.Plane;

/// The keys on the panel. They stand where the keyboards of each script have them, so they are not mirrored with the
/// page: the key of ض is at the left also for who reads from the right.
final class KeyboardPane extends Sheet {
    /// Widths of the lowest row, in keys; the space bar takes what is left.
    private static final double SMALL = 1.5;

    private static final double WIDE = 2;

    /// What can be done with the answers, where it has to stand among the keys.
    private Optional<Element.Action> offered = Optional.empty();

    private final Buttons buttons;
    private final View view;
    private final TypedText typed;
    private final List<KeyboardLayout> layouts;
    private final KeyboardSize size;
    private final KeyboardState state;
    private final Runnable replaced;
    private final TapGuard switches;
    private final List<List<TouchButton>> rows = new ArrayList<>();

    /// @param state which keys are shown; it outlives this pane, so that a new release does not change the keys
    /// @param replaced told after other keys took the place of these
    KeyboardPane(
            Buttons buttons,
            View view,
            TypedText typed,
            List<KeyboardLayout> layouts,
            KeyboardSize size,
            KeyboardState state,
            Runnable replaced) {
        super("keyboard");
        this.buttons = buttons;
        this.view = view;
        this.typed = typed;
        this.layouts = layouts;
        this.size = size;
        this.state = state;
        this.replaced = replaced;
        this.switches = buttons.guard().ofSwitches();
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        build();
    }

    /// The key above, below or beside this one; none at the edge of the keyboard.
    Optional<Node> beside(Node key, KeyCode towards) {
        for (int row = 0; row < rows.size(); row++) {
            int column = rows.get(row).indexOf(key);
            if (column >= 0) {
                return switch (towards) {
                    case LEFT -> at(row, column - 1);
                    case RIGHT -> at(row, column + 1);
                    case UP -> nearest(row - 1, key);
                    case DOWN -> nearest(row + 1, key);
                    default -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    /// Shows this as the last key of the lowest row, in place of what was offered before.
    void offer(Optional<Element.Action> action) {
        offered = action;
        build();
    }

    boolean has(Node node) {
        return getChildren().contains(node);
    }

    private Optional<Node> at(int row, int column) {
        List<TouchButton> keys = rows.get(row);
        return column >= 0 && column < keys.size() ? Optional.of(keys.get(column)) : Optional.empty();
    }

    private Optional<Node> nearest(int row, Node key) {
        if (row < 0 || row >= rows.size()) {
            return Optional.empty();
        }
        double middle = middle(key);
        return rows.get(row).stream()
                .min(Comparator.comparingDouble(k -> Math.abs(middle(k) - middle)))
                .map(Node.class::cast);
    }

    private static double middle(Node key) {
        return key.getBoundsInParent().getCenterX();
    }

    private KeyboardLayout shown() {
        return layouts.get(state.script() % layouts.size());
    }

    private void build() {
        clear();
        rows.clear();
        List<List<String>> keys = shown().keys(state.plane());
        for (int row = 0; row < KeyboardLayout.ROWS; row++) {
            rows.add(row < keys.size() ? letters(keys.get(row), row) : List.of());
        }
        rows.add(lowest());
        rows.removeIf(List::isEmpty);
    }

    private List<TouchButton> letters(List<String> keys, int row) {
        int columns = Math.max(shown().columns(), keys.size());
        double width = size.keyWidth(columns);
        double all = keys.size() * (width + size.gap()) - size.gap();
        double x = Math.floor((size.width() - all) / 2);
        List<TouchButton> made = new ArrayList<>();
        for (String letter : keys) {
            Rendered shown = Rendered.of(letter, shown().language());
            TouchButton key = buttons.key(
                    new Buttons.Key("key-" + letter, "", shown, letter),
                    size.font(buttons.tokens()),
                    width,
                    buttons.guard().ofKey(),
                    () -> typed.insert(letter));
            made.add(put(key, new Box(x, row * (size.keyHeight() + size.gap()), width, size.keyHeight())));
            x += width + size.gap();
        }
        return made;
    }

    private List<TouchButton> lowest() {
        List<TouchButton> made = new ArrayList<>();
        Lowest row = new Lowest();
        made.add(
                state.plane() == Plane.SIGNS
                        ? row.change(SMALL, "key-letters", shown().name(), "keyboard.to-letters", Plane.LETTERS)
                        : row.change(
                                SMALL, "key-signs", view.say("keyboard.digits"), "keyboard.to-digits", Plane.SIGNS));
        if (!shown().more().isEmpty()) {
            made.add(
                    state.plane() == Plane.MORE
                            ? row.change(SMALL, "key-letters", shown().name(), "keyboard.to-letters", Plane.LETTERS)
                            : row.change(SMALL, "key-more", shown().moreName(), "keyboard.to-more", Plane.MORE));
        }
        if (layouts.size() > 1) {
            made.add(row.otherScript());
        }
        made.add(row.space());
        made.add(row.backspace());
        offered.ifPresent(action -> made.add(row.offered(action)));
        return made;
    }

    /// The lowest row on its way from left to right.
    private final class Lowest {
        private final double unit = size.keyWidth(shown().columns()) + size.gap();
        private final double columns = shown().columns();
        private final double y = KeyboardLayout.ROWS * (size.keyHeight() + size.gap());
        private double used;

        private TouchButton change(double keys, String id, Rendered shown, String said, Plane plane) {
            return special(keys, new Buttons.Key(id, "", shown, view.say(said).text()), () -> state.show(plane));
        }

        private TouchButton otherScript() {
            int next = (state.script() + 1) % layouts.size();
            KeyboardLayout other = layouts.get(next);
            String said =
                    view.say("keyboard.to-script", other.language().ownName()).text();
            return special(wide(), new Buttons.Key("key-script", "", other.name(), said), () -> state.write(next));
        }

        private TouchButton special(double keys, Buttons.Key key, Runnable change) {
            TouchButton made = put(keys, key, switches, () -> {
                change.run();
                build();
                replaced.run();
            });
            made.getStyleClass().add("key-special");
            return made;
        }

        private TouchButton space() {
            Rendered name = view.say("keyboard.space");
            double keys = columns - used - wide() - (size.tight() ? WIDE : 0);
            Buttons.Key key = new Buttons.Key("key-space", "", name, name.text());
            return put(keys, key, buttons.guard().ofKey(), () -> typed.insert(" "));
        }

        private TouchButton backspace() {
            Rendered name = view.say("keyboard.backspace");
            Buttons.Key key = new Buttons.Key("key-backspace", "backspace", name, name.text());
            TouchButton made = put(wide(), key, buttons.guard().ofKey(), typed::deleteBefore);
            made.getStyleClass().add("key-special");
            // The arrow points where the letter goes away.
            boolean fromRight = shown().language().rightToLeft();
            made.setNodeOrientation(fromRight ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            return made;
        }

        private TouchButton offered(Element.Action action) {
            Buttons.Key key = new Buttons.Key(
                    "action-" + action.id(), "", action.label(), action.label().text());
            return put(WIDE, key, buttons.guard(), action.act());
        }

        private double wide() {
            return size.tight() ? SMALL : WIDE;
        }

        private TouchButton put(double keys, Buttons.Key key, TapGuard guard, Runnable act) {
            double start = (size.width() - (columns * unit - size.gap())) / 2;
            double from = Math.rint(start + used * unit);
            used += keys;
            double width = Math.rint(start + used * unit - size.gap()) - from;
            TouchButton made = buttons.key(key, size.font(buttons.tokens()), width, guard, act);
            return KeyboardPane.this.put(made, new Box(from, y, width, size.keyHeight()));
        }
    }
}
