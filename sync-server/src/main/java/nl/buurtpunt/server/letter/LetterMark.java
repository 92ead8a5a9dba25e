package nl.buurtpunt.server.letter;

import java.time.Instant;
import nl.buurtpunt.protocol.Checked;

/// What is known of a letter without opening it.
///
/// @param sha256 of the exact bytes received
/// @param received by the server's clock
/// @param sequence the kiosk's own count of its letters
/// @param publicKey base64 of the raw X25519 key its statuses are sealed to
public record LetterMark(
        LetterRef ref,
        String lookUpHash,
        String sha256,
        Instant received,
        long sequence,
        int parameterSet,
        String publicKey) {
    public LetterMark {
        Checked.sha256("lookUpHash", lookUpHash);
        Checked.sha256("sha256", sha256);
    }
}
