package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.key.SealingKey;

/// Something sealed to a public key by HPKE (RFC 9180).
///
/// @param encapsulated base64 of the 32 bytes of the encapsulated key
/// @param ciphertext base64 of the encrypted bytes with their tag
public record SealedPart(String encapsulated, String ciphertext) {
    private static final int TAG_BYTES = 16;

    public SealedPart {
        Checked.base64("sealed.encapsulated", encapsulated, SealingKey.KEY_BYTES, SealingKey.KEY_BYTES);
        Checked.base64("sealed.ciphertext", ciphertext, TAG_BYTES, Limits.STATUS_PLAIN_BYTES + TAG_BYTES);
    }

    @Override
    public String toString() {
        return "SealedPart[" + ciphertext.length() + " characters]";
    }
}
