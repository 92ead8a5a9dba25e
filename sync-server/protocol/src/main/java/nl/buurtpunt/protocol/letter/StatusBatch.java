package nl.buurtpunt.protocol.letter;

import java.util.List;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.release.Epoch;

/// The statuses that changed after what the kiosk had.
///
/// @param upTo what to ask after next time, under this epoch
/// @param more whether to ask again at once
public record StatusBatch(Epoch epoch, long upTo, boolean more, List<SealedStatus> statuses) {
    public StatusBatch {
        Checked.present("batch.epoch", epoch);
        if (upTo < 0) {
            throw new IllegalArgumentException("batch.upTo is " + upTo);
        }
        statuses = checked(Checked.listed(statuses));
    }

    static List<SealedStatus> checked(List<SealedStatus> statuses) {
        if (statuses.size() > Limits.STATUSES_PER_BATCH) {
            throw new IllegalArgumentException(
                    "statuses has " + statuses.size() + " items, at most " + Limits.STATUSES_PER_BATCH);
        }
        return statuses;
    }
}
