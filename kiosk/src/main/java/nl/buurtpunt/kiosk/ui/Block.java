package nl.buurtpunt.kiosk.ui;

import javafx.scene.Node;

/// A piece of a page that is never torn apart, and the height it takes at the width it was made for.
record Block(Node node, double height) {}
