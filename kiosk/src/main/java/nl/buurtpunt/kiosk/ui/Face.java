package nl.buurtpunt.kiosk.ui;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An icon and one or more texts, arranged: what stands on a button, in a card, in a row of a list.
final class Face extends Region {
    /// Where the icon stands and how the words are set.
    enum Set {
        /// Icon beside the words, both in the middle of the height, together in the middle of the width.
        CENTRED,
        /// Icon at the near edge, words beside it.
        ALONG,
        /// Icon above the words, all in the middle.
        STACKED
    }

    private final @Nullable Node icon;
    private final List<BidiText> texts;
    private final Set set;
    private final double padding;
    private final double space;

    /// @param padding from the edge to the contents, pixels
    /// @param space between icon and words, pixels
    Face(@Nullable Node icon, List<BidiText> texts, Set set, double padding, double space) {
        this.icon = icon;
        this.texts = List.copyOf(texts);
        this.set = set;
        this.padding = padding;
        this.space = space;
        setMouseTransparent(true);
        if (icon != null) {
            icon.setManaged(false);
            getChildren().add(icon);
        }
        getChildren().addAll(texts);
    }

    /// Its words, one after the other; before those in another language than was asked for the name of theirs.
    String text() {
        return texts.stream().map(Face::said).collect(Collectors.joining(" "));
    }

    private static String said(BidiText text) {
        String words = text.words().text();
        return text.isMarked() ? text.words().language().ownName() + ": " + words : words;
    }

    /// Whether all of it can be read at this size, no word cut.
    boolean fits(double width, double height) {
        return !isCutAt(width) && heightAt(width) <= height;
    }

    /// Whether a word would be cut at this width.
    boolean isCutAt(double width) {
        double inner = textWidth(width);
        return inner <= 0 || texts.stream().anyMatch(t -> t.oversizedAt(inner));
    }

    /// The height it needs at this width.
    double heightAt(double width) {
        double words = wordsHeight(textWidth(width));
        double content = switch (set) {
            case STACKED -> words + (icon == null ? 0 : iconSide() + space);
            case ALONG, CENTRED -> Math.max(words, iconSide());
        };
        return Math.ceil(content + 2 * padding);
    }

    /// The width at which none of its texts needs a second line.
    double naturalWidth() {
        double words = texts.stream().mapToDouble(t -> t.prefWidth(-1)).max().orElse(0);
        double beside = set == Set.STACKED ? 0 : iconAndSpace();
        return Math.ceil(words + beside + 2 * padding);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double inner = textWidth(getWidth());
        switch (set) {
            case STACKED -> stack(inner);
            case ALONG -> beside(padding, inner);
            case CENTRED -> {
                double used = Math.min(inner, usedWidth());
                beside((getWidth() - iconAndSpace() - used) / 2, used);
            }
        }
    }

    private void stack(double inner) {
        double words = wordsHeight(inner);
        double all = words + (icon == null ? 0 : iconSide() + space);
        double y = Math.rint((getHeight() - all) / 2);
        if (icon != null) {
            place(icon, Math.rint((getWidth() - iconSide()) / 2), y);
            y += iconSide() + space;
        }
        texts(padding, y, inner);
    }

    private void beside(double start, double width) {
        double x = Math.rint(Math.max(padding, start));
        if (icon != null) {
            place(icon, x, Math.rint((getHeight() - iconSide()) / 2));
        }
        double free = getHeight() - wordsHeight(width);
        texts(
                x + iconAndSpace(),
                free < 0 && !texts.isEmpty() ? texts.getFirst().topOnLow(getHeight()) : Math.rint(free / 2),
                width);
    }

    private void texts(double x, double top, double width) {
        double y = top;
        for (BidiText text : texts) {
            double height = text.prefHeight(width);
            text.resizeRelocate(x, y, width, height);
            y += height;
        }
    }

    private static void place(Node node, double x, double y) {
        Bounds bounds = node.getLayoutBounds();
        node.setLayoutX(x - bounds.getMinX());
        node.setLayoutY(y - bounds.getMinY());
    }

    private double usedWidth() {
        return texts.stream().mapToDouble(t -> t.prefWidth(-1)).max().orElse(0);
    }

    private double wordsHeight(double width) {
        return texts.stream().mapToDouble(t -> t.prefHeight(width)).sum();
    }

    private double textWidth(double width) {
        return Math.floor(width - 2 * padding - (set == Set.STACKED ? 0 : iconAndSpace()));
    }

    private double iconAndSpace() {
        return icon == null ? 0 : iconSide() + space;
    }

    private double iconSide() {
        return icon == null ? 0 : icon.getLayoutBounds().getHeight();
    }
}
