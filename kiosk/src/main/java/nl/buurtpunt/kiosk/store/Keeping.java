package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// One letter being kept, also when the work for it is run twice because the file had to be opened again in between.
final class Keeping {
    private final LongFunction<NewLetter> maker;
    private @Nullable KeptLetter made;

    Keeping(LongFunction<NewLetter> maker) {
        this.maker = maker;
    }

    /// The letter as it was made last; it may be in the file or not.
    @Nullable
    KeptLetter made() {
        return made;
    }

    /// Inserts the letter under the next sequence number; one that is there already stays as it is.
    KeptLetter in(Connection connection) throws SQLException {
        KeptLetter before = made;
        if (before != null && LetterTables.isThere(connection, before.id())) {
            return before;
        }
        Ledger ledger = Ledger.read(connection);
        long sequence = ledger.lastSequence() + 1;
        KeptLetter letter = before != null && before.sequence() == sequence ? before : make(sequence);
        made = letter;
        ledger.counting(sequence).write(connection);
        LetterTables.insert(connection, letter);
        return letter;
    }

    private KeptLetter make(long sequence) {
        NewLetter letter = maker.apply(sequence);
        return new KeptLetter(sequence, letter.id(), letter.sha256(), letter.bytes(), letter.lookUpHash());
    }

    Attempt<KeptLetter> done() {
        KeptLetter letter = made;
        if (letter == null) {
            throw new IllegalStateException("a letter is kept that was not made");
        }
        return new Attempt.Done<>(letter);
    }
}
