package nl.buurtpunt.kiosk.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;

/// Measures contrast where it counts: on the pixels that were drawn, whatever the style sheet promised.
///
/// In the place of a text the colour that is seen most is the ground, and the colour that differs most from it is the
/// ink; the shades between the two are the soft edges of the letters.
public final class ContrastPixels {
    /// Requirement A4, for letters; high contrast must reach the goal.
    private static final double TEXT = 4.5;

    private static final double TEXT_IN_HIGH_CONTRAST = 7;

    /// Requirement A5, for what is touched and for icons.
    static final double CONTROL = 3;

    /// A colour that covers fewer pixels than this is the edge of a letter, not its ink.
    private static final int FEWEST_PIXELS = 6;

    private static final PseudoClass HIGH_CONTRAST = PseudoClass.getPseudoClass("high-contrast");

    private final int[] pixels;
    private final int width;
    private final int height;
    private final boolean high;
    private final List<String> faults = new ArrayList<>();

    private ContrastPixels(Scene scene) {
        BufferedImage picture = Pictures.drawn(scene);
        this.pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.high = scene.getRoot().getPseudoClassStates().contains(HIGH_CONTRAST);
    }

    /// Every text, icon and edge of a button that is hard to see on the scene as it is; on the JavaFX thread.
    public static List<String> faults(Scene scene) {
        ContrastPixels contrast = new ContrastPixels(scene);
        contrast.walk(scene.getRoot());
        return List.copyOf(contrast.faults);
    }

    /// Does something while the scene is shown in high contrast.
    public static void inHighContrast(Scene scene, Runnable look) {
        String accent = scene.getRoot().getStyle();
        scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, true);
        scene.getRoot().setStyle("");
        look.run();
        scene.getRoot().pseudoClassStateChanged(HIGH_CONTRAST, false);
        scene.getRoot().setStyle(accent);
    }

    /// Contrast between the ground and the ink in the place of a node.
    static double within(Scene scene, Node node) {
        return new ContrastPixels(scene).ratio(node.localToScene(node.getLayoutBounds()));
    }

    /// Contrast of the edge of a button with what is around it, also of the ring that a key puts there.
    static double edge(Scene scene, Node button) {
        return new ContrastPixels(scene).edge(button.localToScene(button.getLayoutBounds()));
    }

    private void walk(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            // A tool that does nothing now is not there.
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof Text text && !text.getText().isBlank()) {
                check(text, text.getText(), high ? TEXT_IN_HIGH_CONTRAST : TEXT);
            } else if (child instanceof SVGPath icon && icon.getStyleClass().contains("icon")) {
                check(
                        icon,
                        "an icon of " + icon.getParent().getParent().getParent().getId(),
                        CONTROL);
            } else if (child instanceof SVGPath part && part.getStyleClass().contains("tree-part")) {
                check(part, "a part of the tree, " + part.getStyleClass().getLast(), CONTROL);
            } else if (child instanceof Parent inner) {
                walk(inner);
            }
            if (child instanceof TouchButton || child instanceof TypingField) {
                double edge = edge(child.localToScene(child.getLayoutBounds()));
                if (edge < CONTROL) {
                    faults.add(fault("the edge of " + child.getId(), edge));
                }
            }
        }
    }

    private void check(Node node, String name, double least) {
        double ratio = ratio(node.localToScene(node.getLayoutBounds()));
        if (ratio < least) {
            faults.add(fault(name, ratio));
        }
    }

    private String fault(String what, double ratio) {
        return String.format(Locale.ROOT, "contrast %.1f%s: %s", ratio, high ? " in high contrast" : "", what);
    }

    private double ratio(Bounds bounds) {
        Colours colours = new Colours();
        for (int y = top(bounds); y < bottom(bounds); y++) {
            for (int x = left(bounds); x < right(bounds); x++) {
                colours.see(pixels[y * width + x]);
            }
        }
        return colours.contrast();
    }

    /// From well outside the near side to just inside it, at several heights: words may stand close beside it.
    private double edge(Bounds bounds) {
        double best = 1;
        for (double part : new double[] {0.2, 0.35, 0.5, 0.65, 0.8}) {
            int y = Math.clamp((int) (bounds.getMinY() + bounds.getHeight() * part), 0, height - 1);
            int outside = pixels[y * width + Math.max(0, left(bounds) - 9)];
            for (int x = Math.max(0, left(bounds) - 8); x < left(bounds) + 8; x++) {
                best = Math.max(best, contrast(outside, pixels[y * width + x]));
            }
        }
        return best;
    }

    private int left(Bounds b) {
        return Math.clamp((int) b.getMinX(), 0, width - 1);
    }

    private int right(Bounds b) {
        return Math.clamp((int) b.getMaxX(), 0, width);
    }

    private int top(Bounds b) {
        return Math.clamp((int) b.getMinY(), 0, height - 1);
    }

    private int bottom(Bounds b) {
        return Math.clamp((int) b.getMaxY(), 0, height);
    }

    /// How often each colour was seen: an open table of numbers, for there are millions of pixels.
    private static final class Colours {
        private static final int SIZE = 1 << 13;

        private final int[] colour = new int[SIZE];
        private final int[] times = new int[SIZE];
        private int different;

        private void see(int argb) {
            int place = (argb * 0x9E3779B1) >>> 19;
            while (times[place] > 0 && colour[place] != argb) {
                place = (place + 1) & (SIZE - 1);
            }
            if (times[place] == 0) {
                different++;
                if (different == SIZE) {
                    throw new IllegalStateException("a picture of too many colours");
                }
            }
            colour[place] = argb;
            times[place]++;
        }

        private double contrast() {
            int ground = 0;
            for (int i = 0; i < SIZE; i++) {
                ground = times[i] > times[ground] ? i : ground;
            }
            double best = 1;
            for (int i = 0; i < SIZE; i++) {
                if (times[i] >= FEWEST_PIXELS) {
                    best = Math.max(best, ContrastPixels.contrast(colour[ground], colour[i]));
                }
            }
            return best;
        }
    }

    /// As WCAG defines it.
    static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return a > b ? a / b : b / a;
    }

    static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
