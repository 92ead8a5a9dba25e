package nl.buurtpunt.server.kiosk;

import java.util.Optional;
import nl.buurtpunt.protocol.release.SignedText;

/// Signs how far the releases have come over a kiosk's nonce, so that a kiosk from the factory accepts nothing older.
@FunctionalInterface
public interface OrderSigner {
    /// Empty as long as no keys have been published.
    Optional<SignedText> signOrder(String nonce);
}
