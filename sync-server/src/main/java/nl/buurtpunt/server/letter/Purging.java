package nl.buurtpunt.server.letter;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import nl.buurtpunt.server.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes letters for good. The ledger comes first: once a line is there the letter is purged, by this
/// call or by the next start, whichever database is then in place.
final class Purging {
    private static final Logger LOG = LoggerFactory.getLogger(Purging.class);

    private final LetterStore store;
    private final PurgeLedger ledger;
    private final StatusLog log;
    private final Transactions transactions;
    private final LetterCopies copies;
    private final Clock clock;

    Purging(
            LetterStore store,
            PurgeLedger ledger,
            StatusLog log,
            Transactions transactions,
            LetterCopies copies,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.copies = copies;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes keys and content of the letter away and withdraws its status; false when that was done
    /// before.
    boolean purge(LetterMark mark) {
        var tombstone = Tombstone.of(mark);
        ledger.add(tombstone);
        boolean buried = bury(tombstone);
        copies.drop(tombstone.ref());
        return buried;
    }

    private boolean bury(Tombstone tombstone) {
        return transactions.durably(() -> {
            boolean buried = store.bury(tombstone, clock.instant());
            log.withdraw(tombstone.lookUpHash());
            return buried;
        });
    }

    /// At the start: what the ledger knows and this database does not is purged again; what only the
    /// database knows is added to the ledger, in case that was lost.
    void replay() {
        var known = new HashSet<>(store.buried());
        var listed = new HashSet<Tombstone>();
        for (Tombstone tombstone : ledger.all()) {
            if (listed.add(tombstone) && !known.contains(tombstone)) {
                buryAgain(tombstone);
            }
        }
        lackingIn(listed, known).forEach(ledger::add);
    }

    /// One that cannot be deleted now must not keep the server from starting.
    private void buryAgain(Tombstone tombstone) {
        try {
            boolean buried = bury(tombstone);
            LOG.warn("letter {} was purged before and {}", tombstone.ref(), buried ? "is again" : "cannot be");
        } catch (RuntimeException e) {
            LOG.error("letter {} was purged before and is here; the next start tries again", tombstone.ref(), e);
        }
    }

    private static Set<Tombstone> lackingIn(Set<Tombstone> listed, Set<Tombstone> known) {
        var lacking = new HashSet<>(known);
        lacking.removeAll(listed);
        return lacking;
    }
}
