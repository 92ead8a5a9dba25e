package nl.buurtpunt.kiosk.ui;

import javafx.scene.text.Font;
import nl.buurtpunt.kiosk.session.Comfort;
import nl.buurtpunt.kiosk.session.TextSize;

/// The measures of the house style on one panel, in pixels. Colours stand in `kiosk.css`.
public final class Tokens {
    /// Requirement A3: no capital letter is lower than this, in any mode.
    static final double LOWEST_CAPITAL_MM = 4.8;

    /// Requirement A6: the goal and the floor of what a finger must hit.
    static final double TARGET_GOAL_MM = 20;

    static final double TARGET_FLOOR_MM = 12.7;
    static final double GAP_MM = 3;

    /// Around everything where each pixel is wanted: keys for the largest letters have no room to spare on 7 inches.
    private static final double LEAST_MARGIN_MM = 0.7;

    /// Above and below the words in a bar, together.
    private static final double BAR_EDGE_MM = 1.2;

    /// Who cannot read well reads the picture first.
    static final double BIG_ICON_MM = 12;

    /// Requirement A1: height of a capital in large-text mode, as part of the viewing distance.
    static final double LARGEST_CAPITAL = 0.01222;

    /// Requirement A2: height of a small x in large-text mode, as part of the viewing distance.
    static final double LARGEST_X = 16.0 / 2688;

    /// Where the usual letters are large already, the largest are larger by this much.
    private static final double LARGEST_GROWTH = 1.35;

    /// With fewer lines of text than this on the short side, everything else makes way for words.
    private static final double FEW_LINES = 11;

    /// Panels whose short side has fewer millimetres than this.
    private static final double LITTLE_ROOM = 180;

    private final ScreenGeometry panel;
    private final FontFace fonts;
    private final Comfort comfort;
    private final double body;

    /// Before anybody has chosen how to read.
    public Tokens(ScreenGeometry panel, FontFace fonts) {
        this(panel, fonts, Comfort.USUAL);
    }

    private Tokens(ScreenGeometry panel, FontFace fonts, Comfort comfort) {
        this.panel = panel;
        this.fonts = fonts;
        this.comfort = comfort;
        this.body = Math.ceil(capital() / panel.pitch() / FontFace.CAPITAL_HEIGHT);
    }

    /// Height of a capital that people with low vision need here, millimetres.
    private double needed() {
        return panel.viewingDistance()
                * Math.max(LARGEST_CAPITAL, LARGEST_X * FontFace.CAPITAL_HEIGHT / FontFace.X_HEIGHT);
    }

    /// The measures on the same panel for a resident who wants it so.
    Tokens at(Comfort wanted) {
        return new Tokens(panel, fonts, wanted);
    }

    Comfort comfort() {
        return comfort;
    }

    private double capital() {
        double comfortable = Math.min(7.6, panel.shortSide() * 0.0285);
        double usual = Math.max(Math.max(LOWEST_CAPITAL_MM, panel.viewingDistance() * 0.008), comfortable);
        double needed = needed();
        // Where there is little room, the largest letters are those that are needed.
        double largest =
                panel.shortSide() < LITTLE_ROOM ? Math.max(usual, needed) : Math.max(usual * LARGEST_GROWTH, needed);
        return switch (comfort.size()) {
            case NORMAL -> usual;
            case LARGE -> Math.sqrt(usual * largest);
            case LARGEST -> largest;
        };
    }

    /// The panel these were computed for, with the reach the resident has.
    public ScreenGeometry geometry() {
        return comfort.low() ? panel.lowered() : panel;
    }

    /// Little room: margins shrink, text never does.
    public boolean compact() {
        return panel.shortSide() / panel.mm(BidiText.lineHeight(body())) < FEW_LINES;
    }

    private boolean shortOfRoom() {
        return panel.shortSide() < LITTLE_ROOM;
    }

    /// Text of sentences.
    public Font body() {
        return fonts.regular(body);
    }

    /// Names, labels and words on buttons.
    public Font strong() {
        return fonts.bold(body);
    }

    /// A word in the letters one would get by choosing this size.
    Font sample(TextSize size) {
        return at(comfort.with(size)).strong();
    }

    /// Text of sentences where there is room for more.
    Font body(double scale) {
        return fonts.regular(Math.rint(body * scale));
    }

    /// Names where there is room for more.
    Font strong(double scale) {
        return fonts.bold(Math.rint(body * scale));
    }

    /// The smallest letters that somebody who asked for the largest may meet, for keys: a part of a pixel decides
    /// there whether a letter stands whole.
    Font leastLargest() {
        return fonts.bold(Math.ceil(10 * needed() / panel.pitch() / FontFace.CAPITAL_HEIGHT) / 10);
    }

    /// What the screen is about.
    public Font heading() {
        return fonts.bold(Math.rint(body * (compact() ? 1.08 : comfort.size() == TextSize.NORMAL ? 1.4 : 1.2)));
    }

    /// The words nobody should miss: the name of the kiosk while it waits.
    public Font banner() {
        return fonts.bold(Math.rint(body * (compact() ? 1.3 : 2.2)));
    }

    /// A telephone number in its place among other things.
    public Font number() {
        return fonts.bold(Math.rint(body * (compact() ? 1.35 : 1.7)));
    }

    /// A telephone number that fills the screen.
    public Font hugeNumber() {
        return fonts.bold(Math.rint(body * (compact() ? 1.6 : 2.4)));
    }

    /// The empty space between two things that can be touched.
    public double gap() {
        return panel.px(GAP_MM);
    }

    /// The empty space around everything.
    public double margin() {
        if (compact() && shortOfRoom() && comfort.size() == TextSize.LARGEST) {
            return panel.px(LEAST_MARGIN_MM);
        }
        return compact() ? gap() * 0.5 : gap() * (shortOfRoom() ? 1.5 : 2);
    }

    /// The empty space between the frame and the page.
    public double air() {
        return shortOfRoom() ? 0 : margin() - gap();
    }

    /// How far a page that stands all day is moved to each side.
    double play() {
        return panel.px(Math.min(5, panel.shortSide() * 0.03));
    }

    /// From the edge of a button or panel to its words.
    public double padding() {
        return compact() ? panel.px(1.4) : panel.px(3);
    }

    /// Height of the bars at the edges; large words make them higher.
    public double bar() {
        double usual = panel.px(Math.clamp(panel.shortSide() * 0.098, TARGET_FLOOR_MM, 18));
        return Math.max(usual, BidiText.lineHeight(strong()) + panel.px(compact() && shortOfRoom() ? 0 : BAR_EDGE_MM));
    }

    /// Least height of the main action.
    public double mainTarget() {
        return panel.px(Math.clamp(panel.shortSide() * 0.15, TARGET_FLOOR_MM, TARGET_GOAL_MM));
    }

    /// Least height and width of everything that can be touched.
    public double target() {
        return panel.px(TARGET_FLOOR_MM);
    }

    /// Least height of something that was found, one line of its name.
    double answer() {
        return Math.max(target(), Math.ceil(BidiText.lineHeight(strong()) + 2 * answerPadding()));
    }

    /// The same as [#padding()] where much has to be seen at once.
    double answerPadding() {
        return padding() * 0.7;
    }

    /// Side of an icon that stands beside words.
    public double icon() {
        return Math.rint(body * 1.25);
    }

    /// Side of an icon that stands above words.
    public double bigIcon() {
        return compact() ? Math.rint(body * 1.3) : Math.max(panel.px(BIG_ICON_MM), Math.rint(body * 1.7));
    }

    /// Side of the picture that says what a sentence of an explanation says.
    public double stepIcon() {
        return Math.rint(bigIcon() * (compact() ? 1.4 : 1.8));
    }
}
