package nl.buurtpunt.kiosk.letter;

/// What a letter seems to tell of its writer. It is pointed out, never forbidden: perhaps it is meant.
enum Hint {
    PHONE,
    EMAIL,
    ADDRESS,
    NAME;

    String sentenceKey() {
        return switch (this) {
            case PHONE -> "letter.hint-phone";
            case EMAIL -> "letter.hint-email";
            case ADDRESS -> "letter.hint-address";
            case NAME -> "letter.hint-name";
        };
    }
}
