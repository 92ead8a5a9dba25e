package nl.buurtpunt.kiosk.ui;

/// What the keys of a keyboard are for.
public enum Keys {
    /// Words without capitals, for which something is found while they are typed.
    WORDS,
    /// An address without capitals and blanks.
    ADDRESS,
    /// Sentences: capitals, several paragraphs, and a way to take back what went wrong.
    SENTENCES,
    /// The name of a person or street.
    NAME,
    /// Begins with the digits.
    DIGITS;

    boolean hasCapitals() {
        return this == SENTENCES || this == NAME;
    }
}
