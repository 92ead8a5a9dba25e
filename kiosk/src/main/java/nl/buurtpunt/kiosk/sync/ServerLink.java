package nl.buurtpunt.kiosk.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.health.DiagnosticBundle;
import nl.buurtpunt.protocol.identity.EnrolmentRequest;
import nl.buurtpunt.protocol.identity.EnrolmentState;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.StatusBatch;
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

    /// @param id of the letter, in the path
    /// @param body its bytes, as they were kept
    Answer<Acknowledgement> letter(String id, byte[] body);

    /// The statuses after a number of an epoch's; of another epoch than the server's, all from the first.
    ///
    /// @param epoch empty when none is known
    /// @param held up to where all of them are kept here, when some before `after` were passed over
    Answer<StatusBatch> statuses(String epoch, long after, long held);

    Answer<HeldTaken> heldStatuses(HeldStatuses held);

    /// The server's clock as of the last answer; empty before the first.
    Optional<Instant> serverTime();

    @Override
    void close();
}
