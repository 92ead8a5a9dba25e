package nl.buurtpunt.kiosk.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import nl.buurtpunt.kiosk.guide.LeftToRight;
import nl.buurtpunt.kiosk.guide.Rendered;
import org.jspecify.annotations.Nullable;

/// Words in any of our languages, broken into lines by our own rule; each line is a single-line text
/// node.
///
/// The lines begin at the side where the screen's language begins; inside a line the order is that of
/// the words' own language, and of a code from left to right. The node is as high as its lines: it is
/// never clipped.
final class BidiText extends Region {
    /// Parts of the font size above and below the baseline: enough for Arabic descenders and Turkish
    /// capitals with dots.
    private static final double ABOVE = 0.94;

    private static final double BELOW = 0.46;

    /// Above and below what stands on a key that is lower than a line, pixels.
    private static final double LOW_EDGE = 2;

    /// The same for a number: digits have no tails, and neither hooks nor dots above them.
    private static final double ABOVE_DIGITS = 0.8;

    private static final double BELOW_DIGITS = 0.1;

    /// A name in brackets without right-to-left letters: brackets and all read from left to right.
    private static final Pattern BRACKETED_LATIN = Pattern.compile(
            "\\([^()\\p{IsArabic}\\p{IsHebrew}\\u200E]*\\p{IsLatin}[^()\\p{IsArabic}\\p{IsHebrew}\\u200E]*\\)");

    /// Two names in one, `Heksenberg/Pronsebroek`.
    private static final Pattern SLASH = Pattern.compile("/(?=\\p{L})");

    /// Stands for the mark of words in another language than was asked for; a line may end after it.
    private static final String MARK = "\uE000";

    /// Style of what has no words: it may be cut anywhere, and better after a dot than elsewhere.
    static final String CODE = "code";

    private Rendered words;
    private String shown;
    private final boolean code;
    private final Font font;
    private final boolean centred;
    private final double above;
    private final double below;
    private double brokenFor = -1;
    private LineBreaker.Lines broken = new LineBreaker.Lines(List.of(), false);
    private @Nullable FallbackMark mark;

    BidiText(Rendered words, Font font, String styleClass, boolean centred) {
        this(words, font, styleClass, centred, ABOVE, BELOW);
    }

    private BidiText(Rendered words, Font font, String styleClass, boolean centred, double above, double below) {
        this(words, marked(words, styleClass), font, styleClass, centred, above, below);
    }

    private BidiText(
            Rendered words, String shown, Font font, String styleClass, boolean centred, double above, double below) {
        this.above = above;
        this.below = below;
        this.words = words;
        this.code = styleClass.equals(CODE);
        this.shown = shown;
        this.font = FontFace.with(words.text(), font);
        this.centred = centred;
        getStyleClass().addAll("bidi-text", styleClass);
        setMouseTransparent(true);
    }

    BidiText(Rendered words, Font font, String styleClass) {
        this(words, font, styleClass, false);
    }

    /// A number, no higher than its digits: where several must be seen at once, the air around them is needed.
    static BidiText digits(Rendered number, Font font, String styleClass) {
        return new BidiText(number, font, styleClass, false, ABOVE_DIGITS, BELOW_DIGITS);
    }

    /// The same without a mark, where every part of the page would have one: on keys.
    static BidiText unmarked(Rendered words, Font font, String styleClass) {
        return new BidiText(Rendered.of(words.text(), words.language()), font, styleClass, true);
    }

    private static String marked(Rendered words, String styleClass) {
        String shown = styleClass.equals(CODE) ? breakable(words.text()) : ordered(words);
        return words.fallback() && !words.text().isBlank() ? MARK + LineBreaker.MAY_BREAK + shown : shown;
    }

    private static String ordered(Rendered words) {
        String text = SLASH.matcher(words.text()).replaceAll("/" + LineBreaker.MAY_BREAK);
        return words.language().rightToLeft()
                ? BRACKETED_LATIN.matcher(text).replaceAll(m -> LeftToRight.mark(m.group()))
                : text;
    }

    private static String breakable(String code) {
        return code.replaceAll("([./@])(?=\\w)", "$1" + LineBreaker.MAY_BREAK);
    }

    boolean isCode() {
        return code;
    }

    /// The words as they were given.
    Rendered words() {
        return words;
    }

    Font font() {
        return font;
    }

    /// Holds no word any more: what was shown is over, and this node may be remembered somewhere for a while.
    void forget() {
        words = Element.nothing(words.language());
        shown = "";
        broken = new LineBreaker.Lines(List.of(), false);
        brokenFor = -1;
        getChildren().clear();
    }

    /// Height of one line, pixels.
    static double lineHeight(Font font) {
        return Math.ceil(font.getSize() * (ABOVE + BELOW));
    }

    /// Whether some word had to be cut to stay inside this width.
    boolean oversizedAt(double width) {
        breakFor(width);
        return broken.oversized();
    }

    /// How many lines it takes at this width.
    int linesAt(double width) {
        breakFor(width);
        return broken.lines().size();
    }

    /// In parts of at most so many lines, each a text of its own: a screen shows one after the other.
    /// Words in another language than was asked for are marked on each of them.
    List<BidiText> parts(double width, int most) {
        if (linesAt(width) <= most) {
            return List.of(this);
        }
        List<String> lines = linesFor(width, new LineBreaker.Parts(most, isMarked() ? MARK : ""))
                .lines();
        List<BidiText> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += most) {
            parts.add(part(lines.subList(from, Math.min(lines.size(), from + most))));
        }
        return parts;
    }

    private BidiText part(List<String> lines) {
        String some = String.join("\n", lines);
        String style = getStyleClass().getLast();
        Rendered said = new Rendered(some.replace(MARK, ""), words.language(), words.fallback());
        return new BidiText(said, some, font, style, centred, above, below);
    }

    /// Width of the widest line when nothing forces a break.
    double naturalWidth() {
        return shown.lines().mapToDouble(this::widthOf).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(naturalWidth()) + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return lineHeight() * linesAt(width < 0 ? prefWidth(-1) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        breakFor(width);
        if (getChildren().isEmpty()) {
            mark = isMarked() ? new FallbackMark(words.language(), font) : null;
            broken.lines().forEach(line -> getChildren().add(line(line)));
            if (mark != null) {
                getChildren().addAll(mark.nodes());
            }
        }
        double baseline = Math.rint(font.getSize() * above);
        for (int i = 0; i < broken.lines().size(); i++) {
            Text line = (Text) getChildren().get(i);
            FallbackMark ahead = i == 0 ? mark : null;
            line.setText(unmarked(broken.lines().get(i)));
            double before = ahead != null ? FallbackMark.widthBefore(words.language(), font) : 0;
            double free = width - before - line.getLayoutBounds().getWidth();
            double start = centred ? Math.max(0, Math.rint(free / 2)) : 0;
            line.setLayoutX(start + before);
            line.setLayoutY(baseline + i * lineHeight());
            if (ahead != null) {
                ahead.place(start, baseline);
            }
        }
    }

    /// Whether these lines begin with the sign that they are in another language than was asked for.
    boolean isMarked() {
        return shown.startsWith(MARK);
    }

    private static String unmarked(String line) {
        return line.startsWith(MARK) ? line.substring(MARK.length()) : line;
    }

    private double widthOf(String line) {
        double before = line.startsWith(MARK) ? FallbackMark.widthBefore(words.language(), font) : 0;
        return before + TextWidths.of(unmarked(line), font);
    }

    /// Where one line begins on a key that is lower than it: capitals in the middle, so that the letters of a row
    /// stand on one line; what reaches further up or down moves as far as it must to stay whole.
    double topOnLow(double height) {
        Text line = line(words.text());
        line.setBoundsType(TextBoundsType.VISUAL);
        double up = -line.getLayoutBounds().getMinY();
        double down = line.getLayoutBounds().getMaxY();
        double baseline = up + down > height - 2 * LOW_EDGE
                ? (height + up - down) / 2
                : Math.clamp(
                        (height + FontFace.CAPITAL_HEIGHT * font.getSize()) / 2,
                        up + LOW_EDGE,
                        height - down - LOW_EDGE);
        return Math.rint(baseline) - Math.rint(above * font.getSize());
    }

    private double lineHeight() {
        return Math.ceil(font.getSize() * (above + below));
    }

    private Text line(String text) {
        Text line = new Text(text);
        line.setFont(font);
        line.setTextOrigin(VPos.BASELINE);
        line.getStyleClass().add("words");
        // The part of an address before a break ends with its dot or stroke, also in a language that begins there.
        line.setNodeOrientation(
                words.language().rightToLeft() && !code
                        ? NodeOrientation.RIGHT_TO_LEFT
                        : NodeOrientation.LEFT_TO_RIGHT);
        return line;
    }

    private void breakFor(double wanted) {
        // A node is placed on whole pixels; a line that fits only in the part of one would wrap once it is there.
        double width = Math.floor(wanted);
        if (width != brokenFor) {
            broken = linesFor(width, LineBreaker.Parts.NONE);
            brokenFor = width;
            getChildren().clear();
        }
    }

    private LineBreaker.Lines linesFor(double width, LineBreaker.Parts parts) {
        Locale locale = Locale.forLanguageTag(words.language().tag());
        return new LineBreaker(this::widthOf).breakInto(Math.max(1, Math.floor(width)), shown, locale, parts);
    }
}
