package nl.buurtpunt.kiosk.session;

/// What makes reading and reaching easier for the resident who is there now. It ends with their visit.
///
/// @param highContrast black and white, with yellow for what matters
/// @param low everything that is touched stands lower, for who sits or is small
public record Comfort(TextSize size, boolean highContrast, boolean low) {
    /// Before anybody has chosen.
    public static final Comfort USUAL = new Comfort(TextSize.NORMAL, false, false);

    /// The same with words of another size.
    public Comfort with(TextSize other) {
        return new Comfort(other, highContrast, low);
    }

    /// The same with high contrast or without it.
    public Comfort withHighContrast(boolean on) {
        return new Comfort(size, on, low);
    }

    /// The same with what is touched lower or where it usually stands.
    public Comfort withLow(boolean on) {
        return new Comfort(size, highContrast, on);
    }
}
