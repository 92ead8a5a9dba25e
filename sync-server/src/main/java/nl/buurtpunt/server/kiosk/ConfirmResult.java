package nl.buurtpunt.server.kiosk;

import java.util.List;
import java.util.SortedMap;
import nl.buurtpunt.protocol.identity.Fingerprint;

/// What came of `kiosk confirm`.
public sealed interface ConfirmResult {
    record Confirmed(Kiosk kiosk) implements ConfirmResult {}

    /// It was confirmed for this very point before; nothing changed.
    record AlreadyConfirmed(Kiosk kiosk) implements ConfirmResult {}

    /// It stands at another point; moving it begins with revoking it.
    record ConfirmedElsewhere(Kiosk kiosk) implements ConfirmResult {}

    /// Not a code at all.
    record NotACode(String typed) implements ConfirmResult {}

    record NobodyShowsThisCode() implements ConfirmResult {}

    /// Several keys share the code, or the fingerprint given fits none: look at the kiosk's screen and name it.
    record CompareFingerprint(List<Fingerprint> shown) implements ConfirmResult {
        public CompareFingerprint {
            shown = List.copyOf(shown);
        }
    }

    record NoSuchPoint(String pointId, SortedMap<String, String> points) implements ConfirmResult {}

    /// Without published keys a kiosk could trust nothing it is sent.
    record NoKeysPublished() implements ConfirmResult {}
}
