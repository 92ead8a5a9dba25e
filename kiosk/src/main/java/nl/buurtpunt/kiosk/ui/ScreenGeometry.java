package nl.buurtpunt.kiosk.ui;

/// The panel as it hangs on the wall. Every size on screen is computed from this, never guessed.
///
/// @param pitch millimetres per pixel
/// @param bottomHeight of the lower edge above the floor, mm
/// @param viewingDistance from eye to panel, mm
/// @param touchHeight nothing that is touched may stand higher above the floor than this, mm
/// @param lowTouchHeight the same for who sits or is small and asked for it, mm
public record ScreenGeometry(
        int widthPx,
        int heightPx,
        double pitch,
        double bottomHeight,
        double viewingDistance,
        double touchHeight,
        double lowTouchHeight) {
    /// Nothing that is touched may be higher above the floor than this (EN 301 549, requirement A7).
    public static final double HIGHEST_TOUCH = 1100;

    /// What can be reached from a wheelchair without stretching, in the range of requirement A7.
    public static final double LOW_TOUCH = 1000;

    /// More of a panel than this is never kept free of what can be touched.
    private static final double MOST_UNTOUCHED = 0.75;

    /// A panel on which the usual heights hold.
    public ScreenGeometry(int widthPx, int heightPx, double pitch, double bottomHeight, double viewingDistance) {
        this(widthPx, heightPx, pitch, bottomHeight, viewingDistance, HIGHEST_TOUCH, LOW_TOUCH);
    }

    /// The same panel when everything that is touched has to stand low.
    public ScreenGeometry lowered() {
        return new ScreenGeometry(
                widthPx,
                heightPx,
                pitch,
                bottomHeight,
                viewingDistance,
                Math.min(touchHeight, lowTouchHeight),
                lowTouchHeight);
    }

    /// Whether lowering what is touched changes anything on this panel.
    public boolean canBeLowered() {
        return lowered().reachTop() > reachTop();
    }

    /// Millimetres as whole pixels, rounded up so that a required size is never missed by a fraction.
    public double px(double mm) {
        return Math.ceil(mm / pitch);
    }

    /// Pixels as millimetres.
    public double mm(double px) {
        return px * pitch;
    }

    /// The shorter side in millimetres.
    public double shortSide() {
        return mm(Math.min(widthPx, heightPx));
    }

    /// The row of pixels at the highest height people can reach; 0 when all of the panel is within reach. When even the
    /// lower edge hangs too high, controls go as low as they can.
    public double reachTop() {
        double top = bottomHeight + mm(heightPx);
        return top <= touchHeight ? 0 : Math.min(px(top - touchHeight), heightPx * MOST_UNTOUCHED);
    }
}
