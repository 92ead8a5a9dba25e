package nl.buurtpunt.kiosk.watch;

/// Time as the machine counts it since it was switched on: it outlives the program, and unlike the date it never jumps.
@FunctionalInterface
public interface SinceBoot {
    Moment now();

    /// @param boot names this time the machine was on
    /// @param seconds since then
    record Moment(String boot, long seconds) {}
}
