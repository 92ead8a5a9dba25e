package nl.buurtpunt.kiosk.session;

/// How large a resident wants words to be. What each means in millimetres is the screen's affair.
public enum TextSize {
    /// What everybody finds.
    NORMAL,
    /// Between the two.
    LARGE,
    /// At least as large as people with low vision need from where they stand (requirements A1 and A2).
    LARGEST
}
