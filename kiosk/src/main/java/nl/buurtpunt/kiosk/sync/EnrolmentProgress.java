package nl.buurtpunt.kiosk.sync;

/// How far the kiosk is in being known to its server, for the enrolment screen.
public sealed interface EnrolmentProgress {
    /// Staff have to confirm: they type the code and compare the fingerprint.
    ///
    /// @param code `XXXX-XXXX`
    /// @param fingerprint eight groups of four
    /// @param asked whether the server has taken note of this kiosk, so that the code works
    record Waiting(String code, String fingerprint, boolean asked) implements EnrolmentProgress {}

    record Confirmed(String kioskId, String pointId) implements EnrolmentProgress {}

    /// Confirmed once, and no longer; the code is shown again for staff who want it back.
    record Revoked(String code, String fingerprint) implements EnrolmentProgress {}
}
