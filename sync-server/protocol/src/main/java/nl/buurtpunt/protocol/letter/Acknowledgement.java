package nl.buurtpunt.protocol.letter;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.release.Epoch;

/// The server's answer to a letter, after its forced commit. Only this, with the hash of the very bytes that were sent,
/// marks a letter as delivered.
///
/// @param sha256 of the bytes the server has
/// @param taken letters ever taken from this kiosk, this one included
public record Acknowledgement(String id, String sha256, Epoch epoch, long taken, Outcome outcome) {
    public Acknowledgement {
        LetterId.checked("acknowledgement.id", id);
        Checked.sha256("acknowledgement.sha256", sha256);
        Checked.present("acknowledgement.epoch", epoch);
        Checked.present("acknowledgement.outcome", outcome);
        if (taken < 0) {
            throw new IllegalArgumentException("acknowledgement.taken is " + taken);
        }
    }

    public LetterCount count() {
        return new LetterCount(epoch, taken);
    }

    /// What became of the letter. A word of a newer server means that it has the letter, else it would not acknowledge.
    public enum Outcome {
        @JsonEnumDefaultValue
        STORED,
        /// It was taken once and deleted on purpose since: do not offer it again.
        PURGED
    }
}
