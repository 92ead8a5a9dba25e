package nl.buurtpunt.kiosk.sync;

import java.util.List;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.KeysAnswer;

/// The questions a kiosk asks its server. Calls block, up to the wait that was asked for and some patience; an answer's
/// form has been checked, its signatures have not.
interface ServerLink extends AutoCloseable {
    Answer<KeysAnswer> keys();

    Answer<EnrolmentState> enrol(EnrolmentRequest request);

    Answer<CurrentRelease> currentRelease(ReleaseQuestion question);

    /// @param hashes at most [nl.buurtpunt.protocol.Limits#ENTRIES_PER_BATCH]
    Answer<EntryBatch> entries(List<String> hashes);

    /// @param id of the bundle, in the path
    /// @param body the bundle as JSON
    Answer<DiagnosticBundle.Stored> diagnosticBundle(String id, byte[] body);

    @Override
    void close();
}
