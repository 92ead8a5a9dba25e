package nl.buurtpunt.kiosk.ui;

/// How far something is moved aside, from -1 (as far as it goes towards the side where reading begins, or
/// up) to 1.
public record Drift(double x, double y) {
    /// In the middle, where it belongs.
    public static final Drift NONE = new Drift(0, 0);

    /// Steps from one edge to the other. The way there and back leads past every second place, as on the
    /// squares of one colour of a chessboard, before it begins again.
    private static final int ACROSS = 7;

    private static final int DOWN = 5;

    /// The place at a step of a walk that goes on for ever, each step next to the one before.
    public static Drift at(long step) {
        return new Drift(swing(step, ACROSS), swing(step, DOWN));
    }

    private static double swing(long step, int steps) {
        long turn = Math.floorMod(step, 2L * steps);
        long place = turn <= steps ? turn : 2L * steps - turn;
        return 2.0 * place / steps - 1;
    }
}
