package nl.buurtpunt.server.casework;

import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;

/// Keeps cases and their histories. Every call joins the [nl.buurtpunt.server.store.Transactions] around it.
interface CaseStore {
    /// A new letter, or a known one as it stands now.
    void save(CaseRow row);

    /// Adds a line to the history of a letter that was saved.
    ///
    /// @throws RuntimeException when the number is taken: two changes at once, of which only one may be
    void add(LetterRef ref, StoredEvent event);

    Optional<CaseRow> find(LetterRef ref);

    /// In the order in which it happened.
    List<StoredEvent> history(LetterRef ref);

    /// How many lines the history has.
    int lines(LetterRef ref);

    /// Every case, the one that is due soonest first, then those of which nothing is due, by the day they came in.
    List<CaseRow> all();

    /// Those that go the way of this one.
    List<CaseRow> ledBy(LetterRef lead);

    /// Those that name an earlier letter with this look-up hash, which was not here when they came.
    List<CaseRow> following(String lookUpHash);

    /// Case and history; false when there was none.
    boolean delete(LetterRef ref);

    /// The last letter, by arrival, that was looked at; 0 at first.
    long cursor();

    void moveCursor(long arrival);
}
