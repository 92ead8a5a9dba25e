package nl.buurtpunt.protocol.letter;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.key.SealingKey;

/// Ties a letter to an earlier one of the same resident. The key proves that she has its code; it travels only inside a
/// seal.
///
/// @param lookUpKey base64 of the 32 bytes derived from the earlier letter's code
/// @param notSolved the resident finds that the answer did not help: the earlier letter opens again
public record FollowUp(String lookUpKey, boolean notSolved) {
    public FollowUp {
        Checked.base64("followUp.lookUpKey", lookUpKey, SealingKey.KEY_BYTES, SealingKey.KEY_BYTES);
    }

    @Override
    public String toString() {
        return "FollowUp[notSolved=" + notSolved + "]";
    }
}
