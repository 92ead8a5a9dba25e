package nl.buurtpunt.kiosk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.ui.Screen;

/// What somebody sees who looks at the panel for a moment, and nothing that lives on it: no node, no typed word.
///
/// @param drawn the page on the panel
/// @param wanted the page that should be
/// @param targets all that can be pressed, in the order of the keys
/// @param focus what a key would press; empty when nothing
/// @param words how many pieces of text are there to be read
record Sight(
        String drawn,
        String wanted,
        Screen.Surroundings surroundings,
        boolean idle,
        boolean covered,
        String language,
        Comfort comfort,
        List<Target> targets,
        String focus,
        int words) {
    /// Something to press, and where it is on the panel.
    record Target(String id, Bounds place) {
        boolean holds(Point2D point) {
            return place.contains(point);
        }
    }

    /// On the JavaFX thread. Lays out what is not yet, as the next picture would.
    static Sight of(VisitedKiosk kiosk) {
        kiosk.scene.getRoot().applyCss();
        kiosk.scene.getRoot().layout();
        List<Target> targets = new ArrayList<>();
        int words = collect(kiosk.scene.getRoot(), targets);
        Screen screen = kiosk.navigator.screen();
        Node focused = kiosk.scene.getFocusOwner();
        return new Sight(
                kiosk.page(),
                screen.id(),
                screen.surroundings(),
                kiosk.navigator.isIdle(),
                kiosk.navigator.isCovered(),
                kiosk.navigator.language().tag(),
                kiosk.navigator.comfort(),
                List.copyOf(targets),
                focused == null || focused.getId() == null ? "" : focused.getId(),
                words);
    }

    private static int collect(Parent parent, List<Target> targets) {
        int words = 0;
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled() || child.getOpacity() == 0) {
                continue;
            }
            if (child.isFocusTraversable()) {
                targets.add(new Target(String.valueOf(child.getId()), child.localToScene(child.getLayoutBounds())));
            }
            if (child instanceof Text text && !text.getText().isBlank()) {
                words++;
            }
            if (child instanceof Parent inner) {
                words += collect(inner, targets);
            }
        }
        return words;
    }

    Optional<Target> target(String id) {
        return targets.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    boolean has(String id) {
        return target(id).isPresent();
    }

    /// Whether anything to press begins like this.
    boolean hasAny(String prefix) {
        return targets.stream().anyMatch(t -> t.id().startsWith(prefix));
    }

    /// Whether the next sign of somebody only wakes it.
    boolean sleeps() {
        return idle && List.of("invitation", "night", "ended").contains(drawn);
    }
}
