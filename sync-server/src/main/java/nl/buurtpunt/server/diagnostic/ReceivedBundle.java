package nl.buurtpunt.server.diagnostic;

import java.time.Instant;
import nl.buurtpunt.protocol.Sha256;

/// One bundle as it was received.
///
/// @param id the kiosk's own name for it
/// @param text the JSON, byte for byte
public record ReceivedBundle(String kioskId, String id, Instant received, String text) {
    /// SHA-256 of its bytes, hex.
    public String sha256() {
        return Sha256.hex(text);
    }
}
