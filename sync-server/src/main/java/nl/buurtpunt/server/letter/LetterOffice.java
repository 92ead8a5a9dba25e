package nl.buurtpunt.server.letter;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyRing;
import nl.buurtpunt.server.key.WrappingKeys;
import nl.buurtpunt.server.kiosk.JdbiKioskStore;
import nl.buurtpunt.server.store.Database;
import nl.buurtpunt.server.store.Transactions;

/// This room, put together: what takes letters in, opens them and publishes their statuses, over one
/// store.
public final class LetterOffice implements AutoCloseable {
    private final LetterCounts counts;
    private final LetterWriter writer;
    private final LetterIntake intake;
    private final Letters letters;
    private final StatusLog log;
    private final LetterStatuses statuses;
    private final LetterCopies copies;
    private final NewLetters news = new NewLetters();
    private final Supplier<Epoch> epoch;

    /// What the room stands on.
    ///
    /// @param enrolledOnce whether this server ever confirmed a kiosk with this id
    record Ground(
            LetterStore letters, StatusStore statuses, Transactions transactions, Predicate<String> enrolledOnce) {}

    LetterOffice(Ground ground, Path dataFolder, KeyRing keys, Supplier<Epoch> epoch, Clock clock, LetterLimits limits)
            throws KeyFileException {
        this.epoch = epoch;
        var random = new SecureRandom();
        var atRest = new AtRest(WrappingKeys.readOrMake(dataFolder, random), random);
        log = new StatusLog(ground.statuses(), ground.letters(), keys, ground.transactions());
        var ledger = new PurgeLedger(dataFolder);
        copies = new LetterCopies(dataFolder, ground.letters());
        var purging = new Purging(ground.letters(), ledger, log, ground.transactions(), copies, clock);
        purging.replay();
        copies.match();
        counts = new LetterCounts(ground.letters().taken(), epoch);
        writer = new LetterWriter(ground.letters(), this::written);
        var carriers = new Carriers(ground.enrolledOnce(), keys);
        intake = new LetterIntake(writer, atRest, new LetterQuota(limits, clock), counts, carriers, copies, clock);
        letters = new Letters(ground.letters(), atRest, keys, purging, copies);
        statuses = new LetterStatuses(
                ground.statuses(), log, ground.letters(), purging, keys, epoch, ground.transactions());
    }

    /// Opens the room over the database; what was purged before is purged again when it came back.
    public static LetterOffice open(
            Database database, Path dataFolder, KeyRing keys, Supplier<Epoch> epoch, Clock clock, LetterLimits limits)
            throws KeyFileException {
        var kiosks = new JdbiKioskStore(database);
        var ground = new Ground(
                new JdbiLetterStore(database),
                new JdbiStatusStore(database, Math.max(0, clock.millis())),
                database,
                id -> kiosks.find(id).isPresent());
        return new LetterOffice(ground, dataFolder, keys, epoch, clock, limits);
    }

    private void written(KeptLetter letter, Put put) {
        counts.rose(letter.carrier(), put.taken());
        // One that is here already may have come in a writing that failed after the commit: then nobody rang for it.
        if (put.outcome() == Put.Outcome.STORED || put.outcome() == Put.Outcome.SAME) {
            news.arrived();
        }
    }

    /// Letters on no kiosk get the copy beside the database that could not be made before.
    public void makeMissingCopies() {
        copies.makeMissing();
    }

    public LetterCounts counts() {
        return counts;
    }

    public LetterIntake intake() {
        return intake;
    }

    public Letters letters() {
        return letters;
    }

    public StatusLog statusLog() {
        return log;
    }

    public LetterStatuses statuses() {
        return statuses;
    }

    /// When the life of this database began: at the last restore, or at its first start.
    public Instant begun() {
        return Instant.ofEpochMilli(epoch.get().restoredAtMillis());
    }

    public NewLetters news() {
        return news;
    }

    /// Writes the letters that wait, and lets the follower end.
    @Override
    public void close() {
        writer.close();
        news.close();
    }
}
