package nl.buurtpunt.kiosk.ui;

import javafx.scene.Node;

/// A rectangle of the screen in pixels, counted from the side where reading begins.
record Box(double x, double y, double width, double height) {
    double bottom() {
        return y + height;
    }

    boolean isLandscape() {
        return width > height * 1.15;
    }

    Box inset(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    /// What is left below a strip of this height.
    Box below(double used) {
        return new Box(x, y + used, width, height - used);
    }

    /// What is left above a strip of this height.
    Box above(double used) {
        return new Box(x, y, width, height - used);
    }

    /// The strip of this width at the near edge.
    Box near(double part) {
        return new Box(x, y, part, height);
    }

    /// The strip of this width at the far edge.
    Box far(double part) {
        return new Box(x + width - part, y, part, height);
    }

    /// Cell of a grid with these gaps.
    Box cell(int column, int row, int columns, int rows, double gap) {
        double w = Math.floor((width - gap * (columns - 1)) / columns);
        double h = Math.floor((height - gap * (rows - 1)) / rows);
        return new Box(x + column * (w + gap), y + row * (h + gap), w, h);
    }

    void place(Node node) {
        node.resizeRelocate(Math.rint(x), Math.rint(y), Math.floor(width), Math.floor(height));
    }
}
