package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A page on which somebody types. After each letter only what depends on it is laid out anew; the keys
/// stay as they are.
interface LivePage {
    /// What the page was shown from.
    View view();

    /// Where the letters appear.
    TypingField field();

    /// Whether it can be laid out anew in part; else it is built as a whole.
    boolean isLive();

    /// The key beside another one.
    Optional<Node> beside(Node key, KeyCode towards);

    /// Whether this is a key of the keyboard on the panel.
    boolean isKey(Node node);

    /// Lays out what depends on the letters; these are the page's elements by now.
    void relay(List<Element> elements);
}
