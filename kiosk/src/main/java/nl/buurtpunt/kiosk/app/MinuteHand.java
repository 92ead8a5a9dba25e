package nl.buurtpunt.kiosk.app;

import java.time.Clock;
import java.time.Duration;

/// Says when the clock on the wall shows another minute, also because somebody set it: a page that stands open
/// while a point closes must say so. Nothing is planned ahead, since a clock that is set makes every plan
/// wrong. On the screen's thread only.
final class MinuteHand {
    private static final long MINUTE = Duration.ofMinutes(1).toSeconds();

    private final Clock clock;
    private final Runnable moved;
    private long shown;

    /// @param moved is told at every change
    MinuteHand(Clock clock, Runnable moved) {
        this.clock = clock;
        this.moved = moved;
        this.shown = minute();
    }

    /// To be called several times a second; costs next to nothing.
    void look() {
        long now = minute();
        if (now != shown) {
            shown = now;
            moved.run();
        }
    }

    private long minute() {
        return Math.floorDiv(clock.instant().getEpochSecond(), MINUTE);
    }
}
