package nl.buurtpunt.kiosk.store;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.StoreHealth.CannotWrite;
import nl.buurtpunt.kiosk.store.StoreHealth.WasDamaged;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The letters' file. Damaged, it is set aside and stays; a new one begins beside it with every letter that can still
/// be read. The copies are looked through until that succeeded once, so that a power cut in between costs nothing.
final class H2LetterStore implements LetterStore {
    static final String NAME = "letters";
    private static final Logger LOG = LoggerFactory.getLogger(H2LetterStore.class);
    private static final long MOST_BYTES = 64L << 20;
    private static final int SALVAGED_TOGETHER = 50;
    private static final int DECOY_BYTES = 2_000;
    private static final Bytes DECOY = Bytes.owning(new byte[DECOY_BYTES]);

    private final StoreFolder folder;
    private final H2File file;

    /// Letters that were reported as not kept and may be in the file nevertheless.
    private final Set<String> disowned = new LinkedHashSet<>();

    private StoreHealth health = new StoreHealth.Sound();
    private boolean salvageDue = true;
    private long offering;

    private H2LetterStore(StoreFolder folder) {
        this.folder = folder;
        this.file = new H2File(folder, NAME, LetterTables.SCHEMA, true, MOST_BYTES);
    }

    static LetterStore open(StoreFolder folder) {
        var store = new H2LetterStore(folder);
        if (store.read(Ledger::read) instanceof Done<Ledger> && store.health instanceof StoreHealth.Sound) {
            store.health = Opening.health(store.file);
        }
        store.salvage();
        return store;
    }

    @Override
    public synchronized int schemaVersion() {
        return read(Schema::version) instanceof Done<Integer>(Integer version) ? version : 0;
    }

    @Override
    public synchronized StoreHealth health() {
        return health;
    }

    @Override
    public synchronized Attempt<KeptLetter> keep(LongFunction<NewLetter> made) {
        var keeping = new Keeping(made);
        return change(keeping::in) instanceof Failed<KeptLetter> failed ? settled(keeping, failed) : keeping.done();
    }

    /// The writing may have failed after the letter was in the file: then it is forced once more and kept, or it must
    /// never be sent, since the resident is told that it is not kept.
    private Attempt<KeptLetter> settled(Keeping keeping, Failed<KeptLetter> failed) {
        KeptLetter letter = keeping.made();
        if (letter == null) {
            return failed;
        }
        return switch (file.change(connection -> LetterTables.isThere(connection, letter.id()))) {
            case Done<Boolean>(Boolean there) when there -> keeping.done();
            case Done<Boolean> _ -> failed;
            case Failed<Boolean> _ -> {
                disowned.add(letter.id());
                yield failed;
            }
        };
    }

    @Override
    public synchronized Attempt<Optional<KeptLetter>> next(LetterState state, Optional<KeptLetter> after) {
        return read(connection -> {
            Optional<KeptLetter> next = LetterTables.next(connection, state, after.orElse(null));
            while (next.isPresent() && disowned.contains(next.get().id())) {
                next = LetterTables.next(connection, state, next.get());
            }
            return next;
        });
    }

    @Override
    public synchronized Attempt<Optional<LetterState>> state(String id) {
        return read(connection -> LetterTables.state(connection, id));
    }

    @Override
    public synchronized Attempt<Optional<LetterState>> stateUnder(String lookUpHash) {
        return read(connection -> LetterTables.stateUnder(connection, lookUpHash)
                .filter(found -> !disowned.contains(found.id()))
                .map(LetterTables.FoundState::state));
    }

    @Override
    public synchronized Attempt<Boolean> delivered(String id, Acknowledged by) {
        return change(connection -> acknowledge(connection, id, LetterState.DELIVERED, by));
    }

    @Override
    public synchronized Attempt<Boolean> purged(String id, Acknowledged by) {
        return change(connection -> {
            boolean moved = acknowledge(connection, id, LetterState.PURGED, by);
            if (moved) {
                LetterTables.dropLine(connection, id);
            }
            return moved;
        });
    }

    private static boolean acknowledge(Connection connection, String id, LetterState to, Acknowledged by)
            throws SQLException {
        Ledger ledger = Ledger.read(connection);
        boolean moved = ledger.isOf(by.epoch())
                && LetterTables.move(connection, id, to, null, LetterState.WAITING, LetterState.QUARANTINED);
        if (moved) {
            LetterTables.date(connection, id, by.serverTime());
            ledger.acknowledged(by, to).write(connection);
        }
        return moved;
    }

    @Override
    public synchronized Attempt<Boolean> quarantine(String id, String why) {
        String line = why.length() > 300 ? why.substring(0, 300) : why;
        return change(
                connection -> LetterTables.move(connection, id, LetterState.QUARANTINED, line, LetterState.WAITING));
    }

    @Override
    public synchronized Attempt<Integer> offerAgain(String epoch, long taken) {
        offering++;
        return change(connection -> {
            Ledger.read(connection).offeringAgain(epoch, taken).write(connection);
            return LetterTables.waitAgain(connection);
        });
    }

    @Override
    public synchronized Attempt<Boolean> heard(String epoch, long taken) {
        return change(connection -> {
            Ledger ledger = Ledger.read(connection);
            boolean news = ledger.isOf(epoch) && !ledger.heard(epoch, taken).equals(ledger);
            if (news) {
                ledger.heard(epoch, taken).write(connection);
            }
            return news;
        });
    }

    @Override
    public synchronized long offering() {
        return offering;
    }

    @Override
    public synchronized Attempt<Boolean> statusesOffered(long of) {
        if (of != offering) {
            return new Done<>(false);
        }
        return change(connection -> {
            Ledger.read(connection).statusesOffered().write(connection);
            return true;
        });
    }

    @Override
    public synchronized Attempt<Integer> expire(Instant before) {
        return change(connection -> LetterTables.expire(connection, before));
    }

    @Override
    public synchronized Attempt<ServerFacts> serverFacts() {
        return read(connection -> Ledger.read(connection).facts());
    }

    @Override
    public synchronized Attempt<LetterCounts> counts() {
        return read(LetterTables::counts);
    }

    @Override
    public synchronized Attempt<List<RefusedLetter>> refused(int most) {
        return read(connection -> LetterTables.refused(connection, most));
    }

    @Override
    public synchronized Attempt<Integer> apply(List<HeldStatus> statuses, StatusCursor upTo) {
        return change(connection -> {
            int news = 0;
            for (HeldStatus status : statuses) {
                news += StatusTables.apply(connection, status) ? 1 : 0;
            }
            Ledger.read(connection).upTo(upTo).write(connection);
            return news;
        });
    }

    @Override
    public synchronized Attempt<StatusCursor> statusCursor() {
        return read(connection -> Ledger.read(connection).cursor());
    }

    @Override
    public synchronized Attempt<FoundStatus> find(String lookUpHash) {
        byte[] hash = HexFormat.of().parseHex(lookUpHash);
        return read(connection -> StatusTables.atOrAfter(connection, hash)
                .map(status -> new FoundStatus(isSame(status, hash), status.signed()))
                .orElseGet(() -> new FoundStatus(false, DECOY)));
    }

    private static boolean isSame(HeldStatus status, byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(status.lookUpHash()), hash);
    }

    @Override
    public synchronized Attempt<List<HeldStatus>> statuses(Optional<String> after, int most) {
        return read(connection -> StatusTables.after(connection, after.orElse(null), most));
    }

    private <T> Attempt<T> read(H2File.Work<T> work) {
        return mended(() -> file.read(work));
    }

    private <T> Attempt<T> change(H2File.Work<T> work) {
        Attempt<T> attempt = mended(() -> file.change(connection -> {
            for (String id : disowned) {
                LetterTables.forget(connection, id);
            }
            return work.in(connection);
        }));
        if (attempt instanceof Done<T>) {
            disowned.clear();
            health = Opening.afterWriting(health);
            salvage();
        }
        return attempt;
    }

    /// A damaged file makes way for a new one with what could be salvaged, and the work is done there.
    private <T> Attempt<T> mended(Supplier<Attempt<T>> work) {
        Attempt<T> attempt = work.get();
        if (attempt instanceof Failed<T>(StoreTrouble trouble)
                && trouble instanceof Damaged damaged
                && setAside(damaged)) {
            salvage();
            attempt = work.get();
        }
        if (attempt instanceof Failed<T>(StoreTrouble trouble)) {
            health = new CannotWrite(trouble.reason());
        }
        return attempt;
    }

    private boolean setAside(Damaged damaged) {
        file.drop();
        health = Opening.setAside(folder, NAME, damaged, SetAside.KEEP_ALL);
        salvageDue = health instanceof WasDamaged;
        return salvageDue;
    }

    /// Takes over the letters of copies that were not looked through yet, as far as the disk allows; one that could
    /// not be read everywhere is tried once more at the next start.
    private void salvage() {
        if (!salvageDue || !(file.read(LetterTables::salvagedCopies) instanceof Done<List<String>>(var before))) {
            return;
        }
        try {
            boolean written = true;
            for (Path copy : SetAside.copies(folder, NAME)) {
                String name = String.valueOf(copy.getFileName());
                written &= before.contains(name) || salvage(copy, name);
            }
            salvageDue = !written;
        } catch (IOException e) {
            LOG.error("the copies of damaged letters' files cannot be listed", e);
        }
    }

    private boolean salvage(Path copy, String name) {
        var intake = new Intake();
        boolean whole = LetterSalvage.search(copy, intake::take);
        intake.flush();
        if (intake.written && whole) {
            intake.written = file.change(connection -> {
                        LetterTables.noteSalvaged(connection, name);
                        return true;
                    })
                    instanceof Done<Boolean>;
        }
        LOG.warn("{}: {} letters were taken over, whole: {}, written: {}", name, intake.count, whole, intake.written);
        if (intake.count > 0
                && health instanceof WasDamaged was
                && was.setAside().equals(name)) {
            health = new WasDamaged(was.reason(), name, true);
        }
        return intake.written;
    }

    /// Letters of a copy on their way into the file, a few in one transaction.
    private final class Intake {
        private final List<KeptLetter> batch = new ArrayList<>();
        private boolean written = true;
        private int count;

        private void take(KeptLetter letter) {
            if (!disowned.contains(letter.id())) {
                batch.add(letter);
            }
            if (batch.size() >= SALVAGED_TOGETHER) {
                flush();
            }
        }

        private void flush() {
            written &= file.change(this::insert) instanceof Done<Integer>(Integer inserted) && count(inserted);
            batch.clear();
        }

        private boolean count(int inserted) {
            count += inserted;
            return true;
        }

        private int insert(Connection connection) throws SQLException {
            Ledger ledger = Ledger.read(connection);
            long last = ledger.lastSequence();
            int inserted = 0;
            for (KeptLetter letter : batch) {
                last = Math.max(last, letter.sequence());
                if (!LetterTables.isThere(connection, letter.id())) {
                    LetterTables.insert(connection, letter);
                    inserted++;
                }
            }
            ledger.counting(last).write(connection);
            return inserted;
        }
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
