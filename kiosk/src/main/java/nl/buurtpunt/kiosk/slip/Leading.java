package nl.buurtpunt.kiosk.slip;

/// How much paper a line takes above and below its baseline, in dots.
///
/// The typeface's own measure leaves room for vowel signs on stacked letters that nobody prints here, and makes a slip
/// a third longer than it need be.
record Leading(int above, int below) {
    static Leading words(float size, boolean rightToLeft) {
        return rightToLeft ? of(size, 1.0f, 0.5f) : of(size, 0.96f, 0.34f);
    }

    /// Digits have nothing below the baseline.
    static Leading digits(float size) {
        return of(size, 0.9f, 0.2f);
    }

    private static Leading of(float size, float above, float below) {
        return new Leading((int) Math.ceil(size * above), (int) Math.ceil(size * below));
    }
}
