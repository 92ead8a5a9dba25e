package nl.buurtpunt.server.casework;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.store.Database;

/// This room, put together: what staff do with letters, what the server does by itself, and what is deleted when.
public final class CaseOffice {
    private final Casework casework;
    private final Arrivals arrivals;
    private final CaseRounds rounds;
    private final Retention retention;
    private final KioskReach reach;
    private final Sentences sentences;
    private final DeskLetters desk;

    /// @param isInUse whether a kiosk synchronises: known and not revoked
    /// @param sealingKey the key letters are sealed to now
    public CaseOffice(
            Database database,
            LetterOffice letters,
            Predicate<String> isInUse,
            Supplier<Optional<SealingKey>> sealingKey,
            Clock clock,
            CaseTimes times) {
        var book = new CaseBook(new JdbiCaseStore(database), letters.letters(), database, times);
        var publisher = new CasePublisher(book, letters.letters(), letters.statusLog(), letters::begun);
        reach = new KioskReach(new JdbiFetchedStatuses(database), isInUse);
        casework = new Casework(book, publisher, letters.letters(), times);
        arrivals = new Arrivals(book, publisher, letters.letters());
        rounds = new CaseRounds(book, publisher, letters.letters(), reach, times, arrivals);
        letters.statuses().tellTakenBack(rounds::lookAtAll);
        retention = new Retention(book, letters.letters(), times);
        sentences = new Sentences(new JdbiSentenceStore(database));
        desk = new DeskLetters(letters, sealingKey, clock);
    }

    public Casework casework() {
        return casework;
    }

    /// Gives the letters that are new their cases and first statuses; returns when none is left.
    public Runnable arrivals() {
        return arrivals;
    }

    public CaseRounds rounds() {
        return rounds;
    }

    public Retention retention() {
        return retention;
    }

    /// To be told how far kiosks have come.
    public KioskReach reach() {
        return reach;
    }

    public Sentences sentences() {
        return sentences;
    }

    public DeskLetters desk() {
        return desk;
    }
}
