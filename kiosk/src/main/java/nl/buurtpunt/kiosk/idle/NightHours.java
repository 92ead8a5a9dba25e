package nl.buurtpunt.kiosk.idle;

import java.time.LocalTime;

/// From when until when the screen is dark though nobody said when the point is open; it may pass midnight.
public record NightHours(LocalTime from, LocalTime until) {
    boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
