package nl.buurtpunt.kiosk.guide;

/// When, by whom and how firmly a fact was checked.
///
/// @param by where the fact came from, in words; empty when that was not kept
/// @param toBeChecked the fact is old enough that staff have it on their list
public record Check(CheckedDate date, String by, Confidence confidence, boolean toBeChecked) {
    /// Whether a resident is told that somebody still looks at it: also where nobody wrote down when it was checked.
    public boolean isDue() {
        return toBeChecked || !date.isKnown();
    }
}
