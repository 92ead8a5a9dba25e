package nl.buurtpunt.protocol.letter;

import java.util.List;
import nl.buurtpunt.protocol.Checked;

/// Statuses a kiosk holds and a restored server may have lost, withdrawn ones too. The server takes those it signed
/// itself and does not know better.
public record HeldStatuses(List<SealedStatus> statuses) {
    public HeldStatuses {
        statuses = StatusBatch.checked(Checked.listed(statuses));
    }
}
