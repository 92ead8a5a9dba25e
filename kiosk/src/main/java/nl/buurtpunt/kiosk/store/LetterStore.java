package nl.buurtpunt.kiosk.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/// What residents wrote and the kiosk still has to send, what it sent, and the answers to everybody's letters, all
/// sealed. Never rebuilt and never deleted; a damaged file is kept beside the new one and what can be read of it is
/// taken over. `Done` means forced to the disk. Calls from any thread wait for each other.
public interface LetterStore extends AutoCloseable {
    int schemaVersion();

    StoreHealth health();

    /// Keeps a letter under the next sequence number, in one transaction.
    ///
    /// On `Failed` the letter is not kept and is never sent, also when the disk took it and only forcing it failed;
    /// unless the power goes before the file can be written again.
    ///
    /// @param made seals the letter with its number; may be asked again with another one when the file had closed
    Attempt<KeptLetter> keep(LongFunction<NewLetter> made);

    /// The oldest letter in this state after the one given, by sequence.
    ///
    /// @param state one whose letters have bytes: waiting, delivered or quarantined
    Attempt<Optional<KeptLetter>> next(LetterState state, Optional<KeptLetter> after);

    /// How far a letter is; empty when it is not known (any more).
    Attempt<Optional<LetterState>> state(String id);

    /// How far the letter of this kiosk with this look-up hash is; empty when it has none.
    Attempt<Optional<LetterState>> stateUnder(String lookUpHash);

    /// The server has it. `false`, and nothing changed, when it was not on its way or the epoch is not the one known.
    Attempt<Boolean> delivered(String id, Acknowledged by);

    /// The server had it and deleted it on purpose: the copy goes, id and hash stay. It is not counted among those
    /// acknowledged, since a restored server may know of it from elsewhere. `false` as for `delivered`.
    Attempt<Boolean> purged(String id, Acknowledged by);

    /// The server does not take a letter that waits; its bytes stay.
    ///
    /// @param why for staff, one line without anything of the letter
    Attempt<Boolean> quarantine(String id, String why);

    /// The server may have lost letters: all that are delivered wait again, all statuses are fetched and offered again.
    /// The count so far is forgotten. Answers how many letters wait again.
    Attempt<Integer> offerAgain(String epoch, long taken);

    /// Keeps what an answer said of the server: the first epoch ever, or a count that rose in it.
    Attempt<Boolean> heard(String epoch, long taken);

    /// Counts the times since the start of the program that all was to be offered again: whoever offers statuses
    /// begins again from the first when it rose meanwhile.
    long offering();

    /// All statuses held have been offered. `false`, and nothing changed, when all is to be offered again since.
    ///
    /// @param offering what it was before the first of them was read
    Attempt<Boolean> statusesOffered(long offering);

    /// Drops the copies of letters acknowledged before this moment of the server's time. Answers how many.
    Attempt<Integer> expire(Instant before);

    Attempt<ServerFacts> serverFacts();

    Attempt<LetterCounts> counts();

    /// The oldest letters the server did not take.
    Attempt<List<RefusedLetter>> refused(int most);

    /// Takes in statuses whose signatures were checked and moves the cursor, in one transaction. A number below the
    /// held one is passed over; the same number signed anew takes its place. Answers how many were new.
    Attempt<Integer> apply(List<HeldStatus> statuses, StatusCursor upTo);

    Attempt<StatusCursor> statusCursor();

    /// The status under a hash, with the same work and about the same bytes whether or not it is held. Withdrawn ones
    /// are not found.
    Attempt<FoundStatus> find(String lookUpHash);

    /// Statuses after a hash, also withdrawn ones.
    ///
    /// @param after empty for the first
    Attempt<List<HeldStatus>> statuses(Optional<String> after, int most);

    @Override
    void close();
}
