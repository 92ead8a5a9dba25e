package nl.buurtpunt.kiosk.maintenance;

import java.util.function.LongSupplier;

/// Seven taps in the upper left corner within six seconds: nobody does that by accident, and it needs one finger and no
/// dragging (A19).
public final class HiddenGesture {
    private static final int TAPS = 7;
    private static final long WITHIN_NANOS = 6_000_000_000L;

    private final LongSupplier nanoTime;
    private final double corner;
    private int taps;
    private long first;

    /// @param nanoTime a clock that only rises
    /// @param corner side of the corner's square, pixels
    public HiddenGesture(LongSupplier nanoTime, double corner) {
        this.nanoTime = nanoTime;
        this.corner = corner;
    }

    /// A finger came down here.
    ///
    /// @return whether that made the gesture whole
    public boolean tap(double x, double y) {
        if (x > corner || y > corner) {
            taps = 0;
            return false;
        }
        long now = nanoTime.getAsLong();
        if (taps == 0 || now - first > WITHIN_NANOS) {
            taps = 0;
            first = now;
        }
        taps++;
        if (taps < TAPS) {
            return false;
        }
        taps = 0;
        return true;
    }
}
