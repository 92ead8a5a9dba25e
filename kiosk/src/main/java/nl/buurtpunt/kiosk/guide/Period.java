package nl.buurtpunt.kiosk.guide;

import java.time.LocalDate;
import java.util.Optional;

/// From a day up to and including another; either may be open.
public record Period(Optional<LocalDate> from, Optional<LocalDate> until) {
    public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

    public boolean holds(LocalDate day) {
        return !before(day) && !isOver(day);
    }

    /// Whether it has still to begin.
    public boolean before(LocalDate day) {
        return from.filter(day::isBefore).isPresent();
    }

    public boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
