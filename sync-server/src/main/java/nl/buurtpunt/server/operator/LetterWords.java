package nl.buurtpunt.server.operator;

import java.time.LocalDate;
import java.util.stream.Collectors;
import nl.buurtpunt.server.casework.ActResult;
import nl.buurtpunt.server.casework.CaseResult;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.casework.CaseState;
import nl.buurtpunt.server.casework.Casework;

/// What an operator reads of a change, or of why there was none. The first line stands in the audit log too, so none
/// has a word of a letter.
final class LetterWords {
    static final String BEHIND =
            "kiosks hold a status of it that this server lost in a restore; the resident reads that"
                    + " one until you answer";

    private static final String UNREAD =
            "the resident wrote again and nobody has read it: `letters show`, then `letters seen`";

    static final String NO_READER = "it follows a letter that was deleted, so that no code opens an answer to it: who"
            + " wrote it can only be reached by the contact data, if there is any";

    private final LetterIds ids;
    private final Casework casework;

    LetterWords(LetterIds ids, Casework casework) {
        this.ids = ids;
        this.casework = casework;
    }

    int tell(CaseResult result, Answer answer) {
        return switch (result) {
            case CaseResult.Done(CaseRow row, var with, var tooLong) -> {
                answer.say(
                        "letter " + ids.shown(row.ref()) + " is " + row.state().word() + due(row));
                with.forEach(it -> answer.say("and so is letter " + ids.shown(it)));
                tooLong.forEach(it -> answer.complain("but letter " + ids.shown(it)
                        + " has had no answer: with what it has already this one is too long; give a shorter one"));
                if (row.standing().unread()) {
                    answer.say(UNREAD);
                }
                if (row.unpublished()) {
                    answer.say("the resident cannot read it yet: there is no status key, use `keys publish`");
                }
                if (casework.isBehind(row)) {
                    answer.say(BEHIND);
                }
                if (casework.hasNoReader(row)) {
                    answer.say(NO_READER);
                }
                yield ExitCode.OK;
            }
            case CaseResult.Refused(ActResult.Refusal why) -> refuse(answer, why(why));
            case CaseResult.GoesWith(var lead) ->
                refuse(answer, "it goes the way of letter " + ids.shown(lead) + ": work on that one");
            case CaseResult.LeadsOthers(var ref) ->
                refuse(answer, "others go the way of letter " + ids.shown(ref) + ", so it cannot go with another");
            case CaseResult.Unknown(var ref) -> refuse(answer, "letter " + ids.shown(ref) + " is no longer here");
            case CaseResult.Locked(var ref, String why) ->
                refuse(answer, "nothing can be written about letter " + ids.shown(ref) + ": " + why);
            case CaseResult.LacksLanguage(var ref, String language) ->
                refuse(
                        answer,
                        "letter " + ids.shown(ref) + " was written in " + language + ": give --text " + language
                                + "=FILE, or --dutch-only when nobody can write it");
            case CaseResult.TooLong() ->
                refuse(
                        answer,
                        "the answer is too long to be carried to the kiosks: all languages together hold about"
                                + " 15,000 Latin or 8,000 Arabic letters");
        };
    }

    private static String due(CaseRow row) {
        LocalDate due = row.standing().due();
        return due == null ? "" : ", answer due " + due;
    }

    private static String why(ActResult.Refusal why) {
        return switch (why) {
            case ActResult.NotAllowed(CaseState from, CaseState wanted, var allowed) ->
                "a letter that is " + from.word() + " cannot become " + wanted.word()
                        + (wanted == CaseState.CLOSED ? " (answer it first, done or explained)" : "")
                        + "; it can become "
                        + allowed.stream().sorted().map(CaseState::word).collect(Collectors.joining(", "));
            case ActResult.ReplyUnread() -> UNREAD;
            case ActResult.NothingOwed(CaseState state) ->
                "it is " + state.word() + ", so no answer is owed: `letters reopen` it first";
        };
    }

    static int refuse(Answer answer, String why) {
        answer.complain(why);
        return ExitCode.REFUSED;
    }
}
