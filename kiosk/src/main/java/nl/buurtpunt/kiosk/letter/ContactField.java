package nl.buurtpunt.kiosk.letter;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.buurtpunt.kiosk.ui.Keys;
import nl.buurtpunt.kiosk.ui.TypedText;

/// A way to reach who wrote a letter.
public enum ContactField {
    NAME,
    PHONE,
    EMAIL;

    private static final int FEWEST_DIGITS = 9;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}");

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    TypedText in(LetterDraft draft) {
        return switch (this) {
            case NAME -> draft.name();
            case PHONE -> draft.phone();
            case EMAIL -> draft.email();
        };
    }

    /// Whether somebody could be reached by it; nobody is kept from sending another.
    boolean isComplete(LetterDraft draft) {
        String typed = in(draft).read().strip();
        return switch (this) {
            case NAME -> !typed.isEmpty();
            case PHONE -> typed.codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS;
            case EMAIL -> ADDRESS.matcher(typed).matches();
        };
    }

    String icon() {
        return switch (this) {
            case NAME -> "person";
            case PHONE -> "phone";
            case EMAIL -> "email";
        };
    }

    String nameKey() {
        return switch (this) {
            case NAME -> "letter.name";
            case PHONE -> "letter.phone";
            case EMAIL -> "letter.email";
        };
    }

    String placeholderKey() {
        return switch (this) {
            case NAME -> "letter.name-type";
            case PHONE -> "letter.phone-type";
            case EMAIL -> "letter.email-type";
        };
    }

    Keys keys() {
        return switch (this) {
            case NAME -> Keys.NAME;
            case PHONE -> Keys.DIGITS;
            case EMAIL -> Keys.ADDRESS;
        };
    }
}
