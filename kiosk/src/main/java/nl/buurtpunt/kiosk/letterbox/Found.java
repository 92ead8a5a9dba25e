package nl.buurtpunt.kiosk.letterbox;

/// What came of looking for a letter.
public sealed interface Found {
    /// Whoever is told this wipes it when the visit ends.
    record Letter(EarlierLetter letter) implements Found {}

    /// No letter has this code, as far as this kiosk knows.
    record NotFound() implements Found {}

    /// No letter can have this code: it was copied wrong.
    record Mistyped(Mistake mistake) implements Found {}

    /// There is one, but what is kept of it here is damaged.
    record Unreadable() implements Found {}

    /// How a code was copied wrong; none of it says anything about letters.
    sealed interface Mistake {
        /// @param missing how many digits are still to come
        record TooShort(int missing) implements Mistake {}

        record TooLong() implements Mistake {}

        /// A digit is wrong, or two of them changed places.
        record WrongDigit() implements Mistake {}

        /// Something in it is not a digit.
        record NotDigits() implements Mistake {}

        /// Made in a way this kiosk does not know: it is newer, or the first digit is wrong.
        record UnknownSet() implements Mistake {}
    }
}
