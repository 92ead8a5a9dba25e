package nl.buurtpunt.server.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/// Letters in the tables `letter` and `letters_taken`. The primary key and the unique look-up hash
/// decide what is the same letter and what is not; nothing is looked up before it is inserted.
public final class JdbiLetterStore implements LetterStore {
    private static final String MARK =
            "kiosk_id, letter_id, look_up_hash, sha256, received, kiosk_sequence, parameter_set, public_key";
    private static final String COLUMNS =
            MARK + ", wrapped_by, wrapped_key, sealed, contact_wrapped_by, contact_wrapped_key, contact_sealed,"
                    + " carried_by";
    private static final String SAVEPOINT = "letter";

    private final Database database;

    public JdbiLetterStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Put> put(List<KeptLetter> letters) {
        return database.durably(handle -> {
            var answers = new ArrayList<Put>(letters.size());
            for (KeptLetter letter : letters) {
                answers.add(put(handle, letter));
            }
            return answers;
        });
    }

    private static Put put(Handle handle, KeptLetter letter) {
        handle.savepoint(SAVEPOINT);
        try {
            insert(handle, letter);
            handle.releaseSavepoint(SAVEPOINT);
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof SQLIntegrityConstraintViolationException)) {
                throw e;
            }
            handle.rollbackToSavepoint(SAVEPOINT);
            Put.Outcome held = held(handle, letter).orElseThrow(() -> e);
            boolean news = held != Put.Outcome.CONFLICT && isNewOf(handle, letter);
            return new Put(held, news ? countOne(handle, letter.carrier()) : taken(handle, letter.carrier()));
        }
        return new Put(Put.Outcome.STORED, countOne(handle, letter.carrier()));
    }

    /// Whether a letter that is here was brought by another kiosk only, until now.
    private static boolean isNewOf(Handle handle, KeptLetter letter) {
        boolean stored = find(handle, letter.ref())
                .filter(it -> it.carrier().equals(letter.carrier()))
                .isPresent();
        return !stored
                && inserted(
                        handle,
                        "insert into letter_carried (carrier_id, kiosk_id, letter_id) values (?, ?, ?)",
                        letter.carrier(),
                        letter.ref().kioskId(),
                        letter.ref().id());
    }

    private static void insert(Handle handle, KeptLetter letter) {
        LetterMark mark = letter.mark();
        Locked sealed = letter.sealed();
        Locked contact = letter.contact();
        handle.createUpdate("insert into letter (" + COLUMNS + ") values (:kiosk, :id, :hash, :sha256, :received,"
                        + " :sequence, :set, :publicKey, :by, :key, :sealed, :contactBy, :contactKey, :contact,"
                        + " :carrier)")
                .bind("carrier", letter.carrier().equals(mark.ref().kioskId()) ? null : letter.carrier())
                .bind("kiosk", mark.ref().kioskId())
                .bind("id", mark.ref().id())
                .bind("hash", mark.lookUpHash())
                .bind("sha256", mark.sha256())
                .bind("received", mark.received().atOffset(ZoneOffset.UTC))
                .bind("sequence", mark.sequence())
                .bind("set", mark.parameterSet())
                .bind("publicKey", mark.publicKey())
                .bind("by", sealed == null ? null : sealed.wrappedBy())
                .bind("key", sealed == null ? null : sealed.wrappedKey())
                .bind("sealed", sealed == null ? null : sealed.bytes())
                .bind("contactBy", contact == null ? null : contact.wrappedBy())
                .bind("contactKey", contact == null ? null : contact.wrappedKey())
                .bind("contact", contact == null ? null : contact.bytes())
                .execute();
    }

    /// What stands in the way of a letter; empty when nothing does, and the insertion failed for
    /// another reason.
    private static Optional<Put.Outcome> held(Handle handle, KeptLetter letter) {
        LetterMark mark = letter.mark();
        Optional<KeptLetter> same = find(handle, mark.ref());
        if (same.isPresent()) {
            if (!same.get().mark().sha256().equals(mark.sha256())) {
                return Optional.of(Put.Outcome.CONFLICT);
            }
            return Optional.of(same.get().isPurged() ? Put.Outcome.PURGED : Put.Outcome.SAME);
        }
        return findByHash(handle, mark.lookUpHash()).map(it -> Put.Outcome.CONFLICT);
    }

    /// Whether the row was not there yet; also when two write it at once.
    private static boolean inserted(Handle handle, String sql, Object... values) {
        handle.savepoint(SAVEPOINT);
        try {
            handle.execute(sql, values);
            handle.releaseSavepoint(SAVEPOINT);
            return true;
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof SQLIntegrityConstraintViolationException)) {
                throw e;
            }
            handle.rollbackToSavepoint(SAVEPOINT);
            return false;
        }
    }

    private static long countOne(Handle handle, String kioskId) {
        String rise = "update letters_taken set taken = taken + 1 where kiosk_id = ?";
        if (handle.execute(rise, kioskId) == 0
                && !inserted(handle, "insert into letters_taken (kiosk_id, taken) values (?, 1)", kioskId)) {
            handle.execute(rise, kioskId);
        }
        return taken(handle, kioskId);
    }

    private static long taken(Handle handle, String kioskId) {
        return handle.createQuery("select taken from letters_taken where kiosk_id = :kiosk")
                .bind("kiosk", kioskId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public Map<String, Long> taken() {
        return database.jdbi().withHandle(handle -> {
            var taken = new HashMap<String, Long>();
            handle.createQuery("select kiosk_id, taken from letters_taken")
                    .map((rs, ctx) -> Map.entry(rs.getString("kiosk_id"), rs.getLong("taken")))
                    .forEach(it -> taken.put(it.getKey(), it.getValue()));
            return taken;
        });
    }

    @Override
    public Optional<KeptLetter> find(LetterRef id) {
        return database.jdbi().withHandle(handle -> find(handle, id));
    }

    private static Optional<KeptLetter> find(Handle handle, LetterRef id) {
        return handle.createQuery("select " + COLUMNS + " from letter where kiosk_id = :kiosk and letter_id = :id")
                .bind("kiosk", id.kioskId())
                .bind("id", id.id())
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    @Override
    public Optional<KeptLetter> findByLookUpHash(String lookUpHash) {
        return database.jdbi().withHandle(handle -> findByHash(handle, lookUpHash));
    }

    private static Optional<KeptLetter> findByHash(Handle handle, String lookUpHash) {
        return handle.createQuery("select " + COLUMNS + " from letter where look_up_hash = :hash")
                .bind("hash", lookUpHash)
                .map((rs, ctx) -> read(rs))
                .findOne();
    }

    @Override
    public List<Arrival> after(long number, int most) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select arrival, " + MARK + " from letter"
                                + " where arrival > :number and purged is null order by arrival limit :most")
                        .bind("number", number)
                        .bind("most", most)
                        .map((rs, ctx) -> new Arrival(rs.getLong("arrival"), mark(rs)))
                        .list());
    }

    @Override
    public List<LetterRef> under(String kioskId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select letter_id from letter where kiosk_id = :kiosk and purged is null")
                        .bind("kiosk", kioskId)
                        .map((rs, ctx) -> new LetterRef(kioskId, rs.getString("letter_id")))
                        .list());
    }

    @Override
    public boolean deleteContact(LetterRef id) {
        database.compactWhenClosed();
        return database.durably(handle -> handle.createUpdate("update letter set contact_wrapped_by = null,"
                                + " contact_wrapped_key = null, contact_sealed = null where kiosk_id = :kiosk"
                                + " and letter_id = :id and contact_sealed is not null")
                        .bind("kiosk", id.kioskId())
                        .bind("id", id.id())
                        .execute()
                > 0);
    }

    @Override
    public boolean bury(Tombstone tombstone, Instant at) {
        database.compactWhenClosed();
        return database.durably(handle -> empty(handle, tombstone.ref(), at) || dig(handle, tombstone, at));
    }

    private static boolean empty(Handle handle, LetterRef id, Instant at) {
        return handle.createUpdate("update letter set purged = :at, wrapped_by = null, wrapped_key = null,"
                                + " sealed = null, contact_wrapped_by = null, contact_wrapped_key = null,"
                                + " contact_sealed = null, public_key = '' where kiosk_id = :kiosk"
                                + " and letter_id = :id and purged is null")
                        .bind("at", at.atOffset(ZoneOffset.UTC))
                        .bind("kiosk", id.kioskId())
                        .bind("id", id.id())
                        .execute()
                > 0;
    }

    private static boolean dig(Handle handle, Tombstone tombstone, Instant at) {
        var mark = new LetterMark(tombstone.ref(), tombstone.lookUpHash(), tombstone.sha256(), Instant.EPOCH, 0, 0, "");
        boolean dug = put(handle, new KeptLetter(mark, null, null)).outcome() == Put.Outcome.STORED;
        if (dug) {
            empty(handle, tombstone.ref(), at);
        }
        return dug;
    }

    @Override
    public List<Tombstone> buried() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + MARK + " from letter where purged is not null")
                        .map((rs, ctx) -> Tombstone.of(mark(rs)))
                        .list());
    }

    private static KeptLetter read(ResultSet row) throws SQLException {
        LetterMark mark = mark(row);
        String carrier = row.getString("carried_by");
        return new KeptLetter(
                mark,
                locked(row, ""),
                locked(row, "contact_"),
                carrier == null ? mark.ref().kioskId() : carrier);
    }

    private static LetterMark mark(ResultSet row) throws SQLException {
        return new LetterMark(
                new LetterRef(row.getString("kiosk_id"), row.getString("letter_id")),
                row.getString("look_up_hash"),
                row.getString("sha256"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getLong("kiosk_sequence"),
                row.getInt("parameter_set"),
                row.getString("public_key"));
    }

    private static @Nullable Locked locked(ResultSet row, String prefix) throws SQLException {
        byte[] bytes = row.getBytes(prefix + "sealed");
        return bytes == null
                ? null
                : new Locked(row.getString(prefix + "wrapped_by"), row.getBytes(prefix + "wrapped_key"), bytes);
    }
}
