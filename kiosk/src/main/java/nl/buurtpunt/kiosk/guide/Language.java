package nl.buurtpunt.kiosk.guide;

/// A language a resident can choose, under the name its own speakers give it.
public record Language(String tag, String ownName, boolean rightToLeft) {
    /// The language every text is first written in; what lacks a translation is shown in it.
    public static final Language SOURCE = new Language("nl", "Nederlands", false);

    /// Reads the direction from the name itself, so that a city adds a language without any code.
    public static Language of(String tag, String ownName) {
        return new Language(tag, ownName, LeftToRight.startsRightToLeft(ownName, false));
    }
}
