package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// The keys on the panel. They stand where the keyboards of each script have them, so they are not mirrored with the
/// page: the key of ض is at the left also for who reads from the right.
final class KeyboardPane extends Sheet {
    /// How many characters before the caret say whether a sentence begins.
    private static final int LOOKED_BACK = 8;

    private final KeyMaker keys;
    private final KeyboardSize size;
    private final TypedText typed;
    private final KeyboardState state;
    private final Runnable replaced;
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
        this.size = size;
        this.typed = typed;
        this.state = state;
        this.replaced = replaced;
        this.keys = new KeyMaker(buttons, view, typed, layouts, size, state, () -> {
            build();
            replaced.run();
        });
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        state.capitals(Capitals.begin(state.keys(), typed.readBefore(LOOKED_BACK)));
        build();
    }

    /// Shows capitals where a sentence or a name begins, and small letters after that.
    void follow() {
        boolean wanted = Capitals.begin(state.keys(), typed.readBefore(LOOKED_BACK));
        if (wanted != state.capitals()) {
            state.capitals(wanted);
            build();
            replaced.run();
        }
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

    private void build() {
        clear();
        rows.clear();
        for (List<KeyRows.Placed> row : new KeyRows(keys, size).rows()) {
            rows.add(row.stream()
                    .map(placed -> put(placed.key(), placed.place()))
                    .toList());
        }
    }
}
