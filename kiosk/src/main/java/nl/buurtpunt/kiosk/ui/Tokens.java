package nl.buurtpunt.kiosk.ui;

import javafx.scene.text.Font;

/// The measures of the house style on one panel, in pixels. Colours stand in `kiosk.css`.
public final class Tokens {
    /// Requirement A3: no capital letter is lower than this, in any mode.
    static final double LOWEST_CAPITAL_MM = 4.8;

    /// Requirement A6: the goal and the floor of what a finger must hit.
    static final double TARGET_GOAL_MM = 20;

    static final double TARGET_FLOOR_MM = 12.7;
    static final double GAP_MM = 3;

    /// Who cannot read well reads the picture first.
    static final double BIG_ICON_MM = 12;

    private final ScreenGeometry geometry;
    private final FontFace fonts;
    private final double body;

    public Tokens(ScreenGeometry geometry, FontFace fonts) {
        this.geometry = geometry;
        this.fonts = fonts;
        double comfortable = Math.min(7.6, geometry.shortSide() * 0.0285);
        double capital = Math.max(Math.max(LOWEST_CAPITAL_MM, geometry.viewingDistance() * 0.008), comfortable);
        this.body = Math.ceil(capital / geometry.pitch() / FontFace.CAPITAL_HEIGHT);
    }

    /// The panel these were computed for.
    public ScreenGeometry geometry() {
        return geometry;
    }

    /// Little room: margins shrink, text never does.
    public boolean compact() {
        return geometry.shortSide() < 110;
    }

    private boolean shortOfRoom() {
        return geometry.shortSide() < 180;
    }

    /// Text of sentences.
    public Font body() {
        return fonts.regular(body);
    }

    /// Names, labels and words on buttons.
    public Font strong() {
        return fonts.bold(body);
    }

    /// Text of sentences where there is room for more.
    Font body(double scale) {
        return fonts.regular(Math.rint(body * scale));
    }

    /// Names where there is room for more.
    Font strong(double scale) {
        return fonts.bold(Math.rint(body * scale));
    }

    /// What the screen is about.
    public Font heading() {
        return fonts.bold(Math.rint(body * (compact() ? 1.08 : 1.4)));
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
        return geometry.px(GAP_MM);
    }

    /// The empty space around everything.
    public double margin() {
        return compact() ? gap() * 0.5 : gap() * (shortOfRoom() ? 1.5 : 2);
    }

    /// The empty space between the frame and the page.
    public double air() {
        return shortOfRoom() ? 0 : margin() - gap();
    }

    /// From the edge of a button or panel to its words.
    public double padding() {
        return compact() ? geometry.px(1.4) : geometry.px(3);
    }

    /// Height of the bars at the edges.
    public double bar() {
        return geometry.px(Math.clamp(geometry.shortSide() * 0.098, TARGET_FLOOR_MM, 18));
    }

    /// Least height of the main action.
    public double mainTarget() {
        return geometry.px(Math.clamp(geometry.shortSide() * 0.15, TARGET_FLOOR_MM, TARGET_GOAL_MM));
    }

    /// Least height and width of everything that can be touched.
    public double target() {
        return geometry.px(TARGET_FLOOR_MM);
    }

    /// Side of an icon that stands beside words.
    public double icon() {
        return Math.rint(body * 1.25);
    }

    /// Side of an icon that stands above words.
    public double bigIcon() {
        return compact() ? Math.rint(body * 1.3) : Math.max(geometry.px(BIG_ICON_MM), Math.rint(body * 1.7));
    }

    /// Side of the picture that says what a sentence of an explanation says.
    public double stepIcon() {
        return Math.rint(bigIcon() * (compact() ? 1.4 : 1.8));
    }
}
