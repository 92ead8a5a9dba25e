package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Letters;

/// Looks at a laid-out screen the way a ruler would, and says everything that is wrong with it.
public final class ScreenInspector {
    /// Rounding to whole pixels may cost this much.
    private static final double TOLERANCE = 1.01;

    /// The foot of a j and the like reach a little beyond the place the letter takes, as part of the font size.
    private static final double OVERHANG = 0.055;

    /// Requirement A7, above the floor.
    private static final double LOWEST_MM = 800;

    private static final double HIGHEST_MM = 1100;

    private final Scene scene;
    private final ScreenGeometry panel;
    private final List<String> faults = new ArrayList<>();

    private ScreenInspector(Scene scene, ScreenGeometry panel) {
        this.scene = scene;
        this.panel = panel;
    }

    /// Every fault of the screen that is shown: letters too small (A3), controls too small, too close
    /// or out of reach (A6, A7), words that are cut or in the wrong order (A24), things beyond the
    /// panel (A25); on the JavaFX thread.
    public static List<String> faults(Scene scene, ScreenGeometry panel) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ScreenInspector inspector = new ScreenInspector(scene, panel);
        inspector.walk(scene.getRoot());
        inspector.overlaps(inspector.page());
        inspector.targets();
        inspector.offThePanel();
        inspector.faults.addAll(ReadOrder.faults(scene));
        return List.copyOf(inspector.faults);
    }

    /// Letters that are lower than what people with low vision need from where they stand (requirements A1 and A2).
    public static List<String> tooSmallForLargeText(Scene scene, ScreenGeometry panel) {
        double capital = panel.viewingDistance() * Tokens.LARGEST_CAPITAL;
        double small = panel.viewingDistance() * Tokens.LARGEST_X;
        return all(scene.getRoot(), Text.class).stream()
                .filter(t -> panel.mm(t.getFont().getSize() * FontFace.CAPITAL_HEIGHT) < capital
                        || panel.mm(t.getFont().getSize() * FontFace.X_HEIGHT) < small)
                .map(t -> "too small for large-text mode: " + t.getText())
                .toList();
    }

    /// What does not stand where a mirror would put it when the same page is read from the other side.
    public static List<String> notMirrored(Scene scene, ScreenGeometry panel) {
        Parent root = scene.getRoot();
        NodeOrientation before = root.getNodeOrientation();
        List<Bounds> seen = places(root);
        root.setNodeOrientation(
                before == NodeOrientation.RIGHT_TO_LEFT
                        ? NodeOrientation.LEFT_TO_RIGHT
                        : NodeOrientation.RIGHT_TO_LEFT);
        root.layout();
        List<Bounds> mirrored = places(root);
        root.setNodeOrientation(before);
        root.layout();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            double expected = panel.widthPx() - seen.get(i).getMaxX();
            if (Math.abs(expected - mirrored.get(i).getMinX()) > TOLERANCE) {
                faults.add("not mirrored: " + name(things(root).get(i)));
            }
        }
        return faults;
    }

    private static List<Bounds> places(Parent root) {
        return things(root).stream().map(ScreenInspector::bounds).toList();
    }

    /// All that has a place of its own on the page: inside a button, words can be of another language than the page.
    private static List<Node> things(Parent root) {
        List<Node> things = new ArrayList<>(all(root, TouchButton.class));
        // The keys of a pad of digits stand as everywhere in the world.
        things.removeIf(button -> inKeyboard(button) || !inherits(button.getParent(), root));
        ((Parent) root.getChildrenUnmodifiable().getFirst())
                .getChildrenUnmodifiable().stream()
                        .filter(n -> !(n instanceof TouchButton) && !(n instanceof KeyboardPane))
                        .forEach(things::add);
        return things;
    }

    private static boolean inKeyboard(Node node) {
        return node != null && (node instanceof KeyboardPane || inKeyboard(node.getParent()));
    }

    private static boolean inherits(Node node, Parent root) {
        return node.equals(root)
                || (node.getNodeOrientation() == NodeOrientation.INHERIT && inherits(node.getParent(), root));
    }

    /// Requirement A19, whatever needs more than a tap: a node that follows a finger.
    /// JavaFX's own scrolling panes are no part of the program: it has no module with controls. What
    /// listens in another way is found by the house rules.
    public static List<String> dragged(Scene scene) {
        return all(scene.getRoot(), Node.class).stream()
                .filter(n -> n.getOnScroll() != null
                        || n.getOnTouchMoved() != null
                        || n.getOnZoom() != null
                        || n.getOnSwipeLeft() != null
                        || n.getOnSwipeRight() != null
                        || n.getOnDragDetected() != null
                        || (n.getOnMouseDragged() != null && !(n instanceof TouchButton || n instanceof TypingField)))
                .map(n -> "needs dragging: " + name(n))
                .toList();
    }

    /// The place of a button on the panel, pixels from the left, whatever the direction of reading.
    public static Optional<Bounds> place(Scene scene, String id) {
        return all(scene.getRoot(), Node.class).stream()
                .filter(b -> b.isFocusTraversable() && id.equals(b.getId()))
                .map(ScreenInspector::bounds)
                .findFirst();
    }

    /// Where the words stand on the panel, one after the other.
    public static List<Bounds> textPlaces(Scene scene) {
        return all(scene.getRoot(), BidiText.class).stream()
                .map(ScreenInspector::bounds)
                .toList();
    }

    /// All words on the screen.
    public static List<String> words(Scene scene) {
        return all(scene.getRoot(), Region.class).stream()
                .flatMap(region -> switch (region) {
                    case BidiText text ->
                        Stream.of(LeftToRight.unmark(text.words().text()));
                    case QuoteLines lines -> Stream.of(lines.words());
                    default -> Stream.empty();
                })
                .toList();
    }

    /// The words before which a sign stands that they are in another language than was asked for.
    public static List<String> marked(Scene scene) {
        return all(scene.getRoot(), BidiText.class).stream()
                .filter(t -> t.getChildrenUnmodifiable().stream()
                        .anyMatch(node -> node.getStyleClass().contains(FallbackMark.STYLE)))
                .map(t -> t.words().text())
                .toList();
    }

    /// Whether every line of these words runs from left to right.
    public static boolean runLeftToRight(Scene scene, String words) {
        return all(scene.getRoot(), BidiText.class).stream()
                .filter(t -> t.words().text().equals(words))
                .flatMap(t -> all(t, Text.class).stream())
                .allMatch(line -> line.getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT);
    }

    private Parent page() {
        return (Parent) scene.getRoot().getChildrenUnmodifiable().getFirst();
    }

    private void walk(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Text text) {
                inspect(text);
            } else if (child instanceof Parent inner) {
                walk(inner);
            }
        }
    }

    private void inspect(Text text) {
        Bounds bounds = ink(text);
        for (Node around = around(text); around != null; around = around.getParent()) {
            if (!contains(
                    bounds(around), bounds, Math.max(TOLERANCE, text.getFont().getSize() * OVERHANG))) {
                faults.add("clipped by " + around.getStyleClass() + " " + beyond(bounds(around), bounds) + ": "
                        + text.getText());
                break;
            }
        }
        double capital = panel.mm(text.getFont().getSize() * FontFace.CAPITAL_HEIGHT);
        if (capital < Tokens.LOWEST_CAPITAL_MM - 0.005) {
            faults.add("capitals of " + capital + " mm: " + text.getText());
        }
        String whole =
                text.getParent() instanceof BidiText words ? words.words().text() : text.getText();
        String family = Letters.needSecondFont(whole) ? "Roboto" : "Vazirmatn";
        if (!text.getFont().getFamily().startsWith(family)) {
            faults.add("another font: " + text.getFont().getFamily());
        }
    }

    /// One letter on a key may reach above and below its line, as long as it stays on the key.
    private static Node around(Text text) {
        for (Node around = text.getParent(); around != null; around = around.getParent()) {
            if (around.getStyleClass().contains("key")) {
                return around;
            }
        }
        return text.getParent();
    }

    private void overlaps(Parent page) {
        List<Node> children = page.getChildrenUnmodifiable();
        for (int i = 0; i < children.size(); i++) {
            for (int j = i + 1; j < children.size(); j++) {
                if (overlap(bounds(children.get(i)), bounds(children.get(j)))) {
                    faults.add("overlap: " + name(children.get(i)) + " and " + name(children.get(j)));
                }
            }
        }
    }

    /// Requirement A25: nothing has to be scrolled to, and so nothing stands anywhere but on the panel.
    private void offThePanel() {
        List<Node> things = new ArrayList<>(page().getChildrenUnmodifiable());
        things.addAll(all(page(), TouchButton.class));
        for (Node thing : things) {
            Bounds b = bounds(thing);
            if (b.getMinX() < -TOLERANCE
                    || b.getMinY() < -TOLERANCE
                    || b.getMaxX() > panel.widthPx() + TOLERANCE
                    || b.getMaxY() > panel.heightPx() + TOLERANCE) {
                faults.add("beyond the panel: " + name(thing) + " at " + b);
            }
        }
    }

    /// Requirement A6: as large as a finger needs. Requirement A7: neither higher nor lower than
    /// everybody can reach.
    private void targets() {
        List<Node> buttons = all(page(), Node.class).stream()
                .filter(Node::isFocusTraversable)
                .toList();
        for (Node button : buttons) {
            Bounds b = bounds(button);
            double least = button.getStyleClass().contains("main-action") && panel.shortSide() > 134
                    ? Tokens.TARGET_GOAL_MM
                    : isSmallKey(button) ? KeyboardSize.NARROW_KEY_MM : Tokens.TARGET_FLOOR_MM;
            double narrowest = isSmallKey(button) ? KeyboardSize.NARROW_KEY_MM : Tokens.TARGET_FLOOR_MM;
            if (panel.mm(b.getHeight()) < least - 0.01 || panel.mm(b.getWidth()) < narrowest - 0.01) {
                faults.add(
                        name(button) + " measures " + panel.mm(b.getWidth()) + " x " + panel.mm(b.getHeight()) + " mm");
            }
            double floor = panel.bottomHeight() + panel.mm(panel.heightPx());
            double highest = Math.min(HIGHEST_MM, panel.touchHeight());
            if (floor - panel.mm(b.getMinY()) > highest + panel.mm(TOLERANCE)
                    || floor - panel.mm(b.getMaxY()) < LOWEST_MM - panel.mm(TOLERANCE)) {
                faults.add(name(button) + " is out of reach");
            }
        }
        gaps(buttons);
        twins(buttons);
    }

    /// Two buttons for one thing: after the next letter or turn they would not say the same.
    private void twins(List<Node> buttons) {
        Set<String> seen = new HashSet<>();
        buttons.stream()
                .map(ScreenInspector::name)
                .filter(name -> !seen.add(name))
                .forEach(name -> faults.add("two of " + name));
    }

    /// Requirement A6, last paragraph: only keys of the keyboard, only on narrow panels.
    private boolean isSmallKey(Node button) {
        return button.getStyleClass().contains("key") && panel.mm(panel.widthPx()) < KeyboardSize.NARROW_MM;
    }

    private void gaps(List<Node> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            for (int j = i + 1; j < buttons.size(); j++) {
                Bounds a = bounds(buttons.get(i));
                Bounds b = bounds(buttons.get(j));
                double across = Math.max(a.getMinX(), b.getMinX()) - Math.min(a.getMaxX(), b.getMaxX());
                boolean keys = isSmallKey(buttons.get(i)) && isSmallKey(buttons.get(j));
                double gap = keys
                        ? KeyboardSize.NARROW_GAP_MM / panel.pitch() - 0.01
                        : Tokens.GAP_MM / panel.pitch() - TOLERANCE;
                double down = Math.max(a.getMinY(), b.getMinY()) - Math.min(a.getMaxY(), b.getMaxY());
                if (Math.max(across, down) < gap) {
                    faults.add(name(buttons.get(i)) + " and " + name(buttons.get(j)) + " are too close");
                }
            }
        }
    }

    private static String name(Node node) {
        return node.getId() == null ? node.getStyleClass() + "" : node.getId();
    }

    static <N extends Node> List<N> all(Parent parent, Class<N> kind) {
        List<N> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (kind.isInstance(child)) {
                found.add(kind.cast(child));
            }
            if (child instanceof Parent inner) {
                found.addAll(all(inner, kind));
            }
        }
        return found;
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// What of a line is really drawn, its highest dots and lowest tails.
    private static Bounds ink(Text text) {
        TextBoundsType before = text.getBoundsType();
        text.setBoundsType(TextBoundsType.VISUAL);
        Bounds ink = bounds(text);
        text.setBoundsType(before);
        return ink;
    }

    /// By how many pixels at the left, right, top and bottom.
    private static String beyond(Bounds outer, Bounds inner) {
        return String.format(
                Locale.ROOT,
                "l%.1f r%.1f t%.1f b%.1f",
                outer.getMinX() - inner.getMinX(),
                inner.getMaxX() - outer.getMaxX(),
                outer.getMinY() - inner.getMinY(),
                inner.getMaxY() - outer.getMaxY());
    }

    private static boolean contains(Bounds outer, Bounds inner, double overhang) {
        return inner.getMinX() >= outer.getMinX() - overhang
                && inner.getMaxX() <= outer.getMaxX() + overhang
                && inner.getMinY() >= outer.getMinY() - TOLERANCE
                && inner.getMaxY() <= outer.getMaxY() + TOLERANCE;
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getMinX() < b.getMaxX() - TOLERANCE
                && b.getMinX() < a.getMaxX() - TOLERANCE
                && a.getMinY() < b.getMaxY() - TOLERANCE
                && b.getMinY() < a.getMaxY() - TOLERANCE;
    }
}
