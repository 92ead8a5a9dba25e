package nl.buurtpunt.kiosk.ui;

/// Is told of everybody who touches the panel or presses a key, before any page is.
@FunctionalInterface
public interface Attendant {
    /// Somebody gave a sign.
    ///
    /// @param onEmergency whether a finger is on the button of the emergency numbers
    /// @return whether the page must not see it, nor the letting go that follows
    boolean keeps(boolean onEmergency);
}
