package nl.buurtpunt.server.release;

import java.time.Instant;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;

/// One release as it was published; nothing of it ever changes.
///
/// @param note for staff: why it was published
/// @param statement the order on its own, signed by the key that signed the manifest: whoever can check one can check
///     the other, also while keys are being renewed
public record Release(
        ReleaseOrder order,
        Instant created,
        Instant validUntil,
        String note,
        SignedText manifest,
        SignedText statement) {
    /// Hash of the manifest's text, by which a kiosk says what it holds.
    public String sha256() {
        return Sha256.hex(manifest.text());
    }
}
