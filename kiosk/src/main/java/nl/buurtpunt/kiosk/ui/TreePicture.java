package nl.buurtpunt.kiosk.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import nl.buurtpunt.kiosk.guide.TreeLevel;

/// The *hulpboom* as a drawing: roots below, trunk, crown above. The part that is meant is filled, the others are
/// outlines, so that it is told apart without colour (A20).
final class TreePicture {
    /// What the parts were drawn in; each takes a third of the height.
    private static final double DRAWN_WIDTH = 100;

    private static final double DRAWN_HEIGHT = 150;

    private static final String CROWN = "M50 3C72 3 80 15 79 21C94 23 98 42 84 48C80 57 62 57 50 53"
            + "C38 57 20 57 16 48C2 42 6 23 21 21C20 15 28 3 50 3Z";
    private static final String TRUNK = "M38 55L62 55C61 74 61 89 66 101L34 101C39 89 39 74 38 55Z";
    private static final String ROOTS = "M34 103C30 115 20 119 8 137L14 140C24 127 34 123 40 121C38 131 32 139 28 146"
            + "L35 148C41 140 45 131 47 124L48 147L54 147L54 124C57 133 62 141 68 148L74 146C69 139 63 130 61 121"
            + "C69 124 80 129 87 141L93 137C82 120 70 115 66 103Z";

    private TreePicture() {}

    /// The tree in a space of this size, in its own proportions, with these parts filled.
    static Node of(List<TreeLevel> filled, double width, double height) {
        double scale = Math.min(width / DRAWN_WIDTH, height / DRAWN_HEIGHT);
        return drawn(filled, width, height, new Scale(scale, scale), 2 / scale);
    }

    /// The tree with its thirds stretched to the whole height, so that each stands beside its words.
    static Node stretched(List<TreeLevel> filled, double width, double height) {
        double across = width / DRAWN_WIDTH;
        double down = height / DRAWN_HEIGHT;
        return drawn(filled, width, height, new Scale(across, down), 2 / Math.min(across, down));
    }

    /// The small picture of one level, `tree-root`, as an icon; empty for other names.
    static Optional<Node> icon(String name, double side) {
        for (TreeLevel level : TreeLevel.values()) {
            if (name.equals(iconOf(level))) {
                return Optional.of(of(List.of(level), side, side));
            }
        }
        return Optional.empty();
    }

    static boolean isTree(String name) {
        return Arrays.stream(TreeLevel.values()).anyMatch(level -> name.equals(iconOf(level)));
    }

    static String iconOf(TreeLevel level) {
        return switch (level) {
            case ROOT -> "tree-root";
            case TRUNK -> "tree-trunk";
            case CROWN -> "tree-crown";
        };
    }

    private static Node drawn(List<TreeLevel> filled, double width, double height, Scale scale, double line) {
        SVGPath space = new SVGPath();
        space.setContent("M0 0h" + width + "v" + height + "h-" + width + "z");
        space.setFill(null);
        Group tree = new Group();
        for (TreeLevel level : TreeLevel.values()) {
            SVGPath part = new SVGPath();
            part.setContent(path(level));
            part.setStrokeWidth(line);
            // Only so that it is measured with its outline before a style gives it the colour.
            part.setStroke(Color.BLACK);
            part.getStyleClass().addAll("tree-part", filled.contains(level) ? "tree-here" : "tree-other");
            tree.getChildren().add(part);
        }
        tree.getTransforms().add(scale);
        // In its own proportions it stands in the middle of its space.
        tree.setLayoutX((width - DRAWN_WIDTH * scale.getX()) / 2);
        tree.setLayoutY((height - DRAWN_HEIGHT * scale.getY()) / 2);
        Group whole = new Group(space, tree);
        whole.setMouseTransparent(true);
        whole.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        return whole;
    }

    private static String path(TreeLevel level) {
        return switch (level) {
            case ROOT -> ROOTS;
            case TRUNK -> TRUNK;
            case CROWN -> CROWN;
        };
    }
}
