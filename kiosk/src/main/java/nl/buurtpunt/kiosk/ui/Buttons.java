package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.jspecify.annotations.Nullable;

/// Makes the kinds of buttons there are, so that the same thing looks the same everywhere.
final class Buttons {
    private final Tokens tokens;
    private final TapGuard guard;

    Buttons(Tokens tokens, TapGuard guard) {
        this.tokens = tokens;
        this.guard = guard;
    }

    Tokens tokens() {
        return tokens;
    }

    TapGuard guard() {
        return guard;
    }

    /// A key of the on-screen keyboard.
    ///
    /// @param icon may be empty
    /// @param said its name for who does not see it
    record Key(String id, String icon, Rendered shown, String said) {}

    /// A key of this width; its word makes way where there is room for the picture only.
    TouchButton key(Key key, Font font, double width, TapGuard own, Runnable act) {
        Face whole = keyFace(key, List.of(BidiText.unmarked(key.shown(), font, "label")));
        boolean room = key.icon().isEmpty() || whole.naturalWidth() <= width;
        TouchButton button = new TouchButton(key.id(), "key", room ? whole : keyFace(key, List.of()), own, act);
        button.setAccessibleText(key.said());
        return button;
    }

    private Face keyFace(Key key, List<BidiText> texts) {
        double space = texts.isEmpty() ? 0 : tokens.padding() / 2;
        return new Face(icon(key.icon(), tokens.icon()), texts, Face.Set.CENTRED, 2, space);
    }

    /// Icon and one word, in a bar at the edge.
    TouchButton bar(String id, String style, String icon, Rendered label, Runnable act) {
        Face face = new Face(
                icon(icon, tokens.icon()),
                List.of(text(label, tokens.strong(), false)),
                Face.Set.CENTRED,
                tokens.padding(),
                tokens.padding() / 2);
        return new TouchButton(id, style, face, guard, act);
    }

    /// How large a card is set, and whether its icon stands above its name.
    record Size(double scale, boolean stacked) {}

    /// A card of icon and name.
    TouchButton card(String id, String icon, Rendered name, Size size, Runnable act) {
        Face face = new Face(
                icon(icon, (size.stacked() ? tokens.bigIcon() : tokens.icon() * 1.15) * size.scale()),
                List.of(text(name, tokens.strong(size.scale()), size.stacked())),
                size.stacked() ? Face.Set.STACKED : Face.Set.ALONG,
                tokens.padding() * (size.stacked() && size.scale() == 1 ? 0.4 : 0.7),
                tokens.padding() * (size.stacked() ? 0.2 : 0.8));
        return new TouchButton(id, "card", face, guard, act);
    }

    /// A card of something that is on or off, with the word that says which.
    TouchButton state(Element.Choice choice, ChoiceState state, Size size) {
        List<BidiText> texts = new ArrayList<>();
        // A sample keeps its size, or it would be none.
        Font font = state.sample().map(tokens::sample).orElseGet(() -> tokens.strong(size.scale()));
        texts.add(text(choice.name(), font, size.stacked()));
        if (!state.told().isEmpty()) {
            texts.add(new BidiText(state.told(), tokens.body(), "label", size.stacked()));
        }
        Face face = new Face(
                icon(choice.icon(), tokens.icon() * 1.15),
                texts,
                size.stacked() ? Face.Set.STACKED : Face.Set.ALONG,
                tokens.padding() * 0.7,
                tokens.padding() * (size.stacked() ? 0.2 : 0.8));
        String style = state.on() ? "switched-on" : "switched-off";
        return new TouchButton("choice-" + choice.id(), style, face, guard, choice.open());
    }

    /// A name with its sentence under it.
    TouchButton row(String id, String icon, Rendered name, Rendered sentence, double scale, Runnable act) {
        return row(id, icon, name, sentence, scale, tokens.padding(), act);
    }

    /// @param padding from its edge to its words
    TouchButton row(
            String id, String icon, Rendered name, Rendered sentence, double scale, double padding, Runnable act) {
        List<BidiText> texts = new ArrayList<>();
        texts.add(text(name, tokens.strong(scale), false));
        if (!sentence.isEmpty()) {
            texts.add(new BidiText(sentence, tokens.body(scale), "text"));
        }
        // The three trees differ in which part is filled, which needs more room than an outline to be seen.
        double side = tokens.icon() * (TreePicture.isTree(icon) ? 1.7 : 1) * scale;
        Face face = new Face(icon(icon, side), texts, Face.Set.ALONG, padding, tokens.padding() * 0.8);
        // A name that is deliberately in another language than the page (the invitation) is read from its own side.
        if (!name.fallback()) {
            face.setNodeOrientation(
                    name.language().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        }
        return new TouchButton(id, "card", face, guard, act);
    }

    /// What was found, in as little height as its words need.
    TouchButton answer(String id, Rendered name, Rendered sentence, Runnable act) {
        List<BidiText> texts = new ArrayList<>();
        texts.add(text(name, tokens.strong(), false));
        if (!sentence.isEmpty()) {
            texts.add(new BidiText(sentence, tokens.body(), "text"));
        }
        Face face = new Face(null, texts, Face.Set.ALONG, tokens.answerPadding(), 0);
        return new TouchButton(id, "card", face, guard, act);
    }

    /// What can be done on a page: filled when it is the main thing.
    TouchButton action(Element.Action action) {
        boolean main = action.rank() == Element.Action.Rank.MAIN;
        List<BidiText> texts = new ArrayList<>();
        if (!action.note().isEmpty()) {
            texts.add(new BidiText(action.note(), tokens.body(), "label"));
        }
        texts.add(text(action.label(), tokens.strong(), false));
        Face face = new Face(
                icon(action.icon(), tokens.icon()), texts, Face.Set.ALONG, tokens.padding(), tokens.padding() * 0.6);
        return new TouchButton(
                "action-" + action.id(), main ? "main-action" : "other-action", face, guard, action.act());
    }

    private static BidiText text(Rendered words, Font font, boolean centred) {
        return new BidiText(words, font, "label", centred);
    }

    private static @Nullable Node icon(String name, double side) {
        return name.isEmpty() ? null : Icons.of(name, side);
    }
}
