package nl.buurtpunt.kiosk.receipt;

import java.util.Optional;
import java.util.OptionalInt;

/// What this city says about answers; it promises only what somebody configured.
///
/// @param publicAddress the page where the code can be typed at home
/// @param answerDays working days within which the city answers
public record Promise(Optional<String> publicAddress, OptionalInt answerDays) {
    /// Of a city that said nothing.
    public static final Promise NONE = new Promise(Optional.empty(), OptionalInt.empty());
}
