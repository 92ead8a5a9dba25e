package nl.buurtpunt.kiosk.guide;

/// Words in the language they are really in: it decides their direction on screen and the voice that speaks them.
///
/// @param fallback the resident asked for another language, in which this text does not exist yet
public record Rendered(String text, Language language, boolean fallback) {
    /// Words that were written in the language asked for.
    public static Rendered of(String text, Language language) {
        return new Rendered(text, language, false);
    }

    /// Whether there is anything to show.
    public boolean isEmpty() {
        return text.isEmpty();
    }
}
