package nl.buurtpunt.server.casework;

import java.time.Instant;
import java.time.LocalDate;
import nl.buurtpunt.server.letter.LetterRef;
import org.jspecify.annotations.Nullable;

/// A line of a history as it lies in the table: what was written is encrypted.
///
/// @param number from 1
/// @param written encrypted JSON of [CaseJson.Written]; absent when the act has no text
@SuppressWarnings("ArrayRecordComponent")
record StoredEvent(int number, Instant at, LocalDate on, String by, Plain plain, byte @Nullable [] written) {
    /// What is no text.
    record Plain(
            String act,
            @Nullable LocalDate due,
            @Nullable Integer level,
            @Nullable LetterRef other,
            boolean notSolved) {
        static Plain of(String act) {
            return new Plain(act, null, null, null, false);
        }

        static Plain due(String act, LocalDate due) {
            return new Plain(act, due, null, null, false);
        }
    }
}
