package nl.buurtpunt.server.casework;

import java.util.List;
import nl.buurtpunt.server.letter.LetterRef;

/// What became of something that staff wanted to do with a letter. Only the first changed anything.
public sealed interface CaseResult {
    /// @param with letters that go the same way, to which the same was done
    record Done(CaseRow row, List<LetterRef> with) implements CaseResult {
        public Done {
            with = List.copyOf(with);
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
