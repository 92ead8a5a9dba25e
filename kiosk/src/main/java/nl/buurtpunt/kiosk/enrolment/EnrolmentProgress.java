package nl.buurtpunt.kiosk.enrolment;

/// How far the enrolment of this kiosk is.
///
/// @param code what is typed at the server, `XXXX-XXXX`
/// @param fingerprint what is compared by eye on both sides
public record EnrolmentProgress(State state, String code, String fingerprint) {
    /// What the person in front of the kiosk can do about it.
    public enum State {
        /// The server cannot be reached.
        NO_CONNECTION,
        /// The server knows this kiosk and waits for staff.
        WAITING,
        /// Staff confirmed it.
        CONFIRMED,
        /// Staff took it back.
        REVOKED
    }
}
