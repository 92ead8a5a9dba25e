package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;

/// A letter in a list: where it stands, without a word of it.
///
/// @param follows look-up hash of the earlier letter it names, when that is not here
public record CaseRow(
        LetterRef ref,
        LocalDate received,
        CaseFile.Standing standing,
        CaseFile.Watch watch,
        Publication publication,
        @Nullable String follows) {
    /// What the resident can know of it.
    ///
    /// @param number of the status published last; 0 before the first
    /// @param due it has to be published yet
    /// @param answeredAt place of the last answer in the log of statuses, while kiosks still have to fetch it
    public record Publication(
            long number, boolean due, @Nullable Long answeredAt) {
        static final Publication FIRST = new Publication(0, true, null);
    }

    public CaseState state() {
        return standing.state();
    }

    /// The day somebody must have looked: for the answer, or for what came after it.
    public Optional<LocalDate> nextDay() {
        return Optional.ofNullable(standing.due() == null ? standing.readBy() : standing.due());
    }

    public boolean unpublished() {
        return publication.due();
    }

    CaseRow of(CaseFile file) {
        return new CaseRow(ref, received, file.standing(), file.watch(), publication, follows);
    }

    CaseRow with(Publication next) {
        return new CaseRow(ref, received, standing, watch, next, follows);
    }

    CaseRow published(long number, @Nullable Long answeredAt) {
        return with(new Publication(number, false, answeredAt));
    }

    CaseRow toPublish() {
        return with(new Publication(publication.number(), true, publication.answeredAt()));
    }

    CaseRow fetched() {
        return with(new Publication(publication.number(), publication.due(), null));
    }

    CaseRow found() {
        return new CaseRow(ref, received, standing, watch, publication, null);
    }
}
