package nl.buurtpunt.protocol.letter;

import java.util.Base64;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.key.SealingKey;

/// Asks for the status of the letter whose look-up key this is; whoever has it has the code.
///
/// @param lookUpKey base64 of 32 bytes
public record StatusQuestion(String lookUpKey) {
    public StatusQuestion {
        Checked.base64("question.lookUpKey", lookUpKey, SealingKey.KEY_BYTES, SealingKey.KEY_BYTES);
    }

    public byte[] raw() {
        return Base64.getDecoder().decode(lookUpKey);
    }

    /// SHA-256 of the key, the name of the letter's status.
    public String lookUpHash() {
        return Sha256.hex(raw());
    }

    @Override
    public String toString() {
        return "StatusQuestion[not shown]";
    }
}
