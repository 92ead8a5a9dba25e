package nl.buurtpunt.kiosk.ui;

/// The panels every screen must work on.
public enum Panel {
    INCH_7(800, 480, 0.193, 900, 500),
    INCH_10(1280, 800, 0.17, 900, 550),
    INCH_22(1920, 1080, 0.2537, 820, 600),
    INCH_22_UPRIGHT(1080, 1920, 0.2537, 800, 600);

    private final int width;
    private final int height;
    private final double pitch;
    private final double bottom;
    private final double distance;

    Panel(int width, int height, double pitch, double bottom, double distance) {
        this.width = width;
        this.height = height;
        this.pitch = pitch;
        this.bottom = bottom;
        this.distance = distance;
    }

    public ScreenGeometry geometry() {
        return new ScreenGeometry(width, height, pitch, bottom, distance);
    }
}
