package nl.buurtpunt.server.casework;

import java.util.List;
import nl.buurtpunt.server.letter.LetterRef;

/// What became of something that staff wanted to do with a letter. Only the first changed anything.
public sealed interface CaseResult {
    /// @param with letters that go the same way, to which the same was done
    /// @param tooLong letters that go the same way and have had nothing of it: the status of each has so much in it
    /// already that it cannot carry this answer
    record Done(CaseRow row, List<LetterRef> with, List<LetterRef> tooLong) implements CaseResult {
        public Done {
            with = List.copyOf(with);
            tooLong = List.copyOf(tooLong);
        }
    }

    /// As it stands now this cannot be done.
    record Refused(ActResult.Refusal why) implements CaseResult {}

    /// It goes the way of another letter, and only that one is worked on.
    record GoesWith(LetterRef lead) implements CaseResult {}

    /// Other letters go its way already, so it cannot go the way of another.
    record LeadsOthers(LetterRef ref) implements CaseResult {}

    record Unknown(LetterRef ref) implements CaseResult {}

    /// Its key cannot be had, so that nothing can be written about it.
    record Locked(LetterRef ref, String why) implements CaseResult {}

    /// The resident who wrote this one reads another language.
    record LacksLanguage(LetterRef ref, String language) implements CaseResult {}

    /// More than a status can carry.
    record TooLong() implements CaseResult {}
}
