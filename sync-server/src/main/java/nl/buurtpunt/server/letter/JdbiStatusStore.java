package nl.buurtpunt.server.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Statuses in the tables `letter_status` and `letter_status_sequence`.
public final class JdbiStatusStore implements StatusStore {
    private static final Logger LOG = LoggerFactory.getLogger(JdbiStatusStore.class);

    private final Database database;
    /// New sequences begin above this. The start of the program in milliseconds: when the file is one
    /// of before (a snapshot put back without a word), what is logged from now on still stands above
    /// what kiosks have fetched. Only a leap; the order never depends on it.
    private final long floor;
    private final long lastAtOpening;
    private volatile long forced;

    public JdbiStatusStore(Database database, long floor) {
        this.database = database;
        this.floor = floor;
        this.lastAtOpening = lastGiven(database);
    }

    private static long lastGiven(Database database) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select last from letter_status_sequence")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public boolean neverGave(long sequence) {
        return sequence > lastAtOpening && sequence <= floor;
    }

    @Override
    public Optional<SealedStatus> log(
            String lookUpHash, Function<Optional<SealedStatus>, Optional<SealedStatus>> made) {
        return logged(handle -> made.apply(find(handle, lookUpHash)));
    }

    @Override
    public Optional<SealedStatus> logOver(String lookUpHash, Function<Optional<Head>, Optional<SealedStatus>> made) {
        return logged(handle -> made.apply(head(handle, lookUpHash)));
    }

    private Optional<SealedStatus> logged(Function<Handle, Optional<SealedStatus>> made) {
        return database.durably(handle -> {
            // The row stays locked until the transaction ends.
            long last = handle.createQuery("select last from letter_status_sequence for update")
                    .mapTo(Long.class)
                    .one();
            Optional<SealedStatus> next = made.apply(handle);
            next.ifPresent(it -> write(handle, Math.max(last, floor) + 1, it));
            return next;
        });
    }

    private static void write(Handle handle, long sequence, SealedStatus status) {
        handle.execute("update letter_status_sequence set last = ?", sequence);
        handle.createUpdate("merge into letter_status (look_up_hash, number, withdrawn, key_id, sequence, status)"
                        + " key (look_up_hash) values (:hash, :number, :withdrawn, :key, :sequence, :status)")
                .bind("hash", status.lookUpHash())
                .bind("number", status.number())
                .bind("withdrawn", status.withdrawn())
                .bind("key", status.keyId())
                .bind("sequence", sequence)
                .bind("status", WireJson.write(status))
                .execute();
    }

    @Override
    public Optional<SealedStatus> find(String lookUpHash) {
        return database.jdbi().withHandle(handle -> find(handle, lookUpHash));
    }

    private static Optional<SealedStatus> find(Handle handle, String lookUpHash) {
        return handle.createQuery("select status from letter_status where look_up_hash = :hash")
                .bind("hash", lookUpHash)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    private static Optional<Head> head(Handle handle, String lookUpHash) {
        return handle.createQuery(
                        "select sequence, number, withdrawn, status from letter_status" + " where look_up_hash = :hash")
                .bind("hash", lookUpHash)
                .map((rs, ctx) -> new Head(
                        rs.getLong("number"),
                        rs.getBoolean("withdrawn"),
                        whole(rs).isPresent()))
                .findOne();
    }

    @Override
    public OptionalLong place(String lookUpHash) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select sequence from letter_status where look_up_hash = :hash")
                                .bind("hash", lookUpHash)
                                .mapTo(Long.class)
                                .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /// A kiosk remembers how far it has come: what it is told must not be taken back by a power cut. Inside a
    /// transaction nothing is certain yet, so that nothing is forced for it nor remembered as forced.
    @Override
    public long last() {
        return database.jdbi().withHandle(handle -> {
            long last = lastGiven(database);
            if (last > forced && !handle.isInTransaction()) {
                database.force();
                forced = last;
            }
            return last;
        });
    }

    @Override
    public List<Logged> page(long after, long upTo, int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select sequence, status from letter_status"
                                + " where sequence > :after and sequence <= :upTo order by sequence limit :most")
                        .bind("after", after)
                        .bind("upTo", upTo)
                        .bind("most", most)
                        .map((rs, ctx) -> new Logged(rs.getLong("sequence"), whole(rs)))
                        .list());
    }

    @Override
    public List<String> signedByOthers(List<String> keyIds, int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select look_up_hash from letter_status"
                                + " where key_id not in (<keys>) order by sequence limit :most")
                        .bindList("keys", keyIds)
                        .bind("most", most)
                        .mapTo(String.class)
                        .list());
    }

    private static Optional<SealedStatus> whole(ResultSet row) throws SQLException {
        try {
            return Optional.of(read(row));
        } catch (DamagedStatusException e) {
            LOG.error("status {} of the log cannot be read", row.getLong("sequence"), e);
            return Optional.empty();
        }
    }

    private static SealedStatus read(ResultSet row) throws SQLException {
        try {
            return WireJson.read(SealedStatus.class, row.getBytes("status"));
        } catch (MalformedWireException e) {
            throw new DamagedStatusException(e);
        }
    }
}
