package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;

/// A letter in a list: where it stands, without a word of it.
///
/// @param answeredAt place of the last answer in the log of statuses, while kiosks still have to fetch it
/// @param unpublished its status has to be published yet
/// @param follows look-up hash of the earlier letter it names, when that is not here
public record CaseRow(
        LetterRef ref,
        LocalDate received,
        CaseFile.Standing standing,
        CaseFile.Watch watch,
        @Nullable Long answeredAt,
        boolean unpublished,
        @Nullable String follows) {
    public CaseState state() {
        return standing.state();
    }

    /// The day somebody must have looked: for the answer, or for what came after it.
    public Optional<LocalDate> nextDay() {
        return Optional.ofNullable(standing.due() == null ? standing.readBy() : standing.due());
    }

    public boolean isLed() {
        return standing.lead() != null;
    }

    CaseRow of(CaseFile file) {
        return new CaseRow(ref, received, file.standing(), file.watch(), answeredAt, unpublished, follows);
    }

    CaseRow published(@Nullable Long answerAt) {
        return new CaseRow(ref, received, standing, watch, answerAt, false, follows);
    }

    CaseRow toPublish() {
        return new CaseRow(ref, received, standing, watch, answeredAt, true, follows);
    }

    CaseRow found() {
        return new CaseRow(ref, received, standing, watch, answeredAt, unpublished, null);
    }
}
