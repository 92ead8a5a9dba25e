package nl.buurtpunt.server.letter;

import java.util.function.Predicate;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.server.key.KeyRing;

/// Kiosks that bring letters of another one: a card was exchanged or a kiosk enrolled anew, and the letters it had kept
/// stayed on it. A name is no proof of anything, whoever has a kiosk's key could write under its own; refusing would
/// leave such letters on the kiosk for ever.
final class Carriers {
    private final Predicate<String> enrolledOnce;
    private final KeyRing keys;

    /// @param enrolledOnce whether this server ever confirmed a kiosk with this id
    Carriers(Predicate<String> enrolledOnce, KeyRing keys) {
        this.enrolledOnce = enrolledOnce;
        this.keys = keys;
    }

    /// Whether this kiosk may bring this letter. One of a kiosk whose enrolment was lost in a restore is known by the
    /// key it is sealed to; one for another server stays where it is.
    boolean mayBring(String kioskId, SealedLetter letter) {
        return letter.kioskId().equals(kioskId)
                || (enrolledOnce.test(kioskId)
                        && (enrolledOnce.test(letter.kioskId())
                                || (isKiosk(letter.kioskId())
                                        && keys.openingKey(letter.letterKeyId()).isPresent())));
    }

    /// The public page and the desk have names that no key has.
    private static boolean isKiosk(String kioskId) {
        return kioskId.matches("[0-9a-f]{16}");
    }
}
