package nl.buurtpunt.server.casework;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.content.LettersEntry;

/// How long things take in this city; see `docs/configuration.md` for why each has the value it has.
///
/// @param answerDays working days until an answer is due
/// @param remindDays working days before that on which staff are reminded
/// @param escalateDays working days after it on which each level begins, rising
/// @param contactDays days after the answer could be collected until contact data is deleted
/// @param letterDays the same for the whole letter
/// @param publicAddress the page where residents type their code at home; empty when the city has none
public record LetterTerms(
        int answerDays,
        int remindDays,
        List<Integer> escalateDays,
        LiberationDay liberationDay,
        int contactDays,
        int letterDays,
        Optional<String> publicAddress) {
    public static final LetterTerms DEFAULT =
            new LetterTerms(10, 2, List.of(1, 5, 10), LiberationDay.EVERY_FIFTH_YEAR, 60, 1_826, Optional.empty());

    public LetterTerms {
        escalateDays = List.copyOf(escalateDays);
    }

    /// What kiosks promise: the very days that staff are held to.
    public LettersEntry promise() {
        return new LettersEntry(LettersEntry.ID, answerDays, publicAddress.orElse(null));
    }

    /// How urgent a letter is that is so many working days late; 0 when it is not late.
    int level(int workingDaysLate) {
        return (int) escalateDays.stream().filter(it -> workingDaysLate >= it).count();
    }
}
