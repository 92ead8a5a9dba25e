package nl.buurtpunt.kiosk.ui;

/// The panel as it hangs on the wall. Every size on screen is computed from this, never guessed.
///
/// @param pitch millimetres per pixel
/// @param bottomHeight of the lower edge above the floor, mm
/// @param viewingDistance from eye to panel, mm
public record ScreenGeometry(int widthPx, int heightPx, double pitch, double bottomHeight, double viewingDistance) {
    /// Nothing that is touched may be higher above the floor than this (EN 301 549, requirement A7).
    public static final double HIGHEST_TOUCH = 1100;

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
        return top <= HIGHEST_TOUCH ? 0 : Math.min(px(top - HIGHEST_TOUCH), heightPx * 0.75);
    }
}
