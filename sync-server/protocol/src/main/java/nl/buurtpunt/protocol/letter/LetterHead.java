package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Checked;

/// What stands on the outside of a letter, bound to its seal.
///
/// @param sequence the kiosk's own counter of letters, from 1
/// @param lookUpHash SHA-256 of the look-up key
/// @param publicKey base64 of the raw X25519 key that the answer is sealed to
public record LetterHead(
        String id, String kioskId, long sequence, String lookUpHash, String publicKey, int parameterSet) {
    public LetterHead {
        LetterId.checked("letter.id", id);
        Checked.id("letter.kioskId", kioskId);
        if (sequence < 1) {
            throw new IllegalArgumentException("letter.sequence is " + sequence + ", it counts from 1");
        }
        Checked.sha256("letter.lookUpHash", lookUpHash);
        Curve.publicKey("letter.publicKey", publicKey);
        if (parameterSet < 1 || parameterSet > 9) {
            throw new IllegalArgumentException("letter.parameterSet is " + parameterSet + ", not 1 to 9");
        }
    }

    /// What the seal of one part is bound to: moved to another letter, kiosk, code or part it does not open.
    String boundTo(String part) {
        return LetterSeal.TITLE + "\n" + part + "\n" + id + "\n" + kioskId + "\n" + lookUpHash + "\n" + publicKey
                + "\n";
    }
}
