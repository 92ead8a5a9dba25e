package nl.buurtpunt.kiosk.guide;

import java.util.Optional;
import java.util.OptionalInt;

/// What the city promises to who writes it a letter, as the release says it: signed, so that no slip leads a resident's
/// code to a stranger.
///
/// @param publicAddress the page where the code can be typed at home
/// @param answerDays working days within which the city answers
public record LetterPromise(Optional<String> publicAddress, OptionalInt answerDays) {
    /// Of a city that said nothing.
    public static final LetterPromise NONE = new LetterPromise(Optional.empty(), OptionalInt.empty());
}
