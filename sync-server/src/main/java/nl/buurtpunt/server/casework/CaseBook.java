package nl.buurtpunt.server.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buurtpunt.server.letter.LetterCipher;
import nl.buurtpunt.server.letter.LetterMark;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Letters;
import nl.buurtpunt.server.letter.LockedForGoodException;
import nl.buurtpunt.server.store.Transactions;
import org.jspecify.annotations.Nullable;

/// Histories as they are read and written: what was written lies under the key of the letter, and nowhere else.
final class CaseBook {
    private final CaseStore store;
    private final Letters letters;
    private final Transactions transactions;
    private final CaseTimes times;

    CaseBook(CaseStore store, Letters letters, Transactions transactions, CaseTimes times) {
        this.store = store;
        this.letters = letters;
        this.transactions = transactions;
        this.times = times;
    }

    /// Runs work that changes cases as one transaction, and one at a time: what is read in it stays true until it is
    /// written.
    synchronized <T> T alone(Supplier<T> work) {
        times.lookUp();
        return transactions.durably(work);
    }

    LocalDate answerDueFromToday() {
        return times.answerDue(times.today());
    }

    /// What was written later with the same code and is not a case of its own.
    List<LetterRef> followUps(LetterRef ref) {
        var all = new ArrayList<LetterRef>();
        for (StoredEvent event : store.history(ref)) {
            LetterRef other = event.plain().other();
            if (other != null
                    && event.plain().act().equals("followed-up")
                    && store.find(other).isEmpty()) {
                all.add(other);
            }
        }
        return all;
    }

    CaseStore store() {
        return store;
    }

    /// All that happened, opened.
    ///
    /// @throws LockedForGoodException when the key of the letter cannot be had
    List<CaseEvent> history(LetterRef ref) throws LockedForGoodException {
        List<StoredEvent> stored = store.history(ref);
        LetterCipher cipher = stored.stream().anyMatch(it -> it.written() != null) ? cipher(ref) : null;
        var history = new ArrayList<CaseEvent>(stored.size());
        for (StoredEvent it : stored) {
            history.add(new CaseEvent(it.at(), it.on(), it.by(), CaseJson.act(it.plain(), written(it, cipher))));
        }
        return history;
    }

    private static CaseJson.@Nullable Written written(StoredEvent event, @Nullable LetterCipher cipher)
            throws LockedForGoodException {
        byte[] bytes = event.written();
        return bytes == null || cipher == null ? null : CaseJson.read(cipher.decrypt(purpose(event.number()), bytes));
    }

    private LetterCipher cipher(LetterRef ref) throws LockedForGoodException {
        Optional<LetterCipher> cipher = letters.cipher(ref);
        return cipher.orElseThrow(
                () -> new IllegalStateException("letter " + ref + " was purged and its case was not"));
    }

    CaseFile file(LetterRef ref) throws LockedForGoodException {
        return CaseFile.replay(history(ref));
    }

    /// The first line of a letter that came in.
    ///
    /// @param follows look-up hash of an earlier letter that is not here
    CaseRow open(LetterMark mark, @Nullable String follows) {
        // the day it came in, also when nobody was there to look at it
        LocalDate on = times.dayOf(mark.received());
        var received = new CaseAct.Received(times.answerDue(on));
        CaseFile file = CaseFile.received(on, received.due());
        var row = new CaseRow(mark.ref(), on, file.standing(), file.watch(), CaseRow.Publication.FIRST, follows);
        store.save(row);
        store.add(
                mark.ref(), new StoredEvent(1, mark.received(), on, CaseEvent.SERVER, CaseJson.plain(received), null));
        return row;
    }

    /// Adds a line, when the letter as it stands allows it, and saves where it stands then.
    ActResult add(CaseRow row, String by, CaseAct act) throws LockedForGoodException {
        ActResult result = file(row.ref()).take(act, times.today());
        if (result instanceof ActResult.Done(CaseFile file)) {
            int number = store.lines(row.ref()) + 1;
            CaseJson.Written written = CaseJson.written(act);
            byte[] locked =
                    written == null ? null : cipher(row.ref()).encrypt(purpose(number), CaseJson.bytes(written));
            store.add(row.ref(), stored(number, by, CaseJson.plain(act), locked));
            store.save(row.of(file));
        }
        return result;
    }

    /// The same for an act without words, also when nothing of the letter can be opened. What it returns knows no
    /// steps and no answers.
    CaseRow addWithoutWords(CaseRow row, CaseAct act) {
        if (!(CaseFile.withoutWords(row).take(act, times.today()) instanceof ActResult.Done(CaseFile file))) {
            throw new IllegalArgumentException("not an act that is always allowed: " + act);
        }
        store.add(row.ref(), stored(store.lines(row.ref()) + 1, CaseEvent.SERVER, CaseJson.plain(act), null));
        CaseRow next = row.of(file);
        store.save(next);
        return next;
    }

    private StoredEvent stored(int number, String by, StoredEvent.Plain plain, byte @Nullable [] written) {
        return new StoredEvent(number, times.now(), times.today(), by, plain, written);
    }

    private static String purpose(int number) {
        return "case line " + number;
    }
}
