package nl.buurtpunt.server.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps letters. Whatever was kept or taken away is on the disk when the call returns, unless the call
/// is part of a [nl.buurtpunt.server.store.Transactions]; then it is when that returns.
interface LetterStore {
    /// Takes all of these in one transaction; each may be here already. When it throws, none was taken.
    /// A letter counts once for each kiosk that brings it, and for no other.
    List<Put> put(List<KeptLetter> letters);

    /// Letters ever taken of each kiosk that ever sent one.
    Map<String, Long> taken();

    Optional<KeptLetter> find(LetterRef id);

    Optional<KeptLetter> findByLookUpHash(String lookUpHash);

    /// Marks of letters that are not purged, in the order they were taken, after the one with this
    /// number.
    List<Arrival> after(long number, int most);

    /// Those of a kiosk that are not purged.
    List<LetterRef> under(String kioskId);

    /// Takes the contact data away; false when there was none.
    boolean deleteContact(LetterRef id);

    /// Leaves nothing but the tombstone. A letter never seen here gets one too, and counts as taken.
    /// False when it was purged already.
    boolean bury(Tombstone tombstone, Instant at);

    /// All letters that were purged.
    List<Tombstone> buried();
}
