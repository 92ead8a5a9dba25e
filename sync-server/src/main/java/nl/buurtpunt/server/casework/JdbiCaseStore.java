package nl.buurtpunt.server.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.store.Database;
import org.jspecify.annotations.Nullable;

/// Cases in the tables `letter_case` and `case_event`.
public final class JdbiCaseStore implements CaseStore {
    private static final String COLUMNS = "kiosk_id, letter_id, state, received, due, unread, read_by, lead_kiosk,"
            + " lead_letter, reminded, level, collectable, contact_forgotten, answered_at, unpublished, status_number, follows";
    private static final String EVENT =
            "kiosk_id, letter_id, number, at, on_day, done_by, act, due, level, other_kiosk,"
                    + " other_letter, not_solved, written";
    private static final String SOONEST = " order by coalesce(due, read_by) nulls last, received, kiosk_id, letter_id";

    private final Database database;

    public JdbiCaseStore(Database database) {
        this.database = database;
    }

    @Override
    public void save(CaseRow row) {
        LetterRef lead = row.standing().lead();
        database.durably(handle -> handle.createUpdate("merge into letter_case (" + COLUMNS
                        + ") key (kiosk_id, letter_id) values (:kiosk, :letter, :state, :received, :due, :unread,"
                        + " :readBy, :leadKiosk, :leadLetter, :reminded, :level, :collectable, :contactForgotten,"
                        + " :answeredAt, :unpublished, :number, :follows)")
                .bind("kiosk", row.ref().kioskId())
                .bind("letter", row.ref().id())
                .bind("state", row.state().name())
                .bind("received", row.received())
                .bind("due", row.standing().due())
                .bind("unread", row.standing().unread())
                .bind("readBy", row.standing().readBy())
                .bind("leadKiosk", lead == null ? null : lead.kioskId())
                .bind("leadLetter", lead == null ? null : lead.id())
                .bind("reminded", row.watch().reminded())
                .bind("level", row.watch().level())
                .bind("collectable", row.watch().collectable())
                .bind("contactForgotten", row.watch().contactForgotten())
                .bind("answeredAt", row.publication().answeredAt())
                .bind("unpublished", row.publication().due())
                .bind("number", row.publication().number())
                .bind("follows", row.follows())
                .execute());
    }

    @Override
    public void add(LetterRef ref, StoredEvent event) {
        StoredEvent.Plain plain = event.plain();
        LetterRef other = plain.other();
        database.durably(handle -> handle.createUpdate("insert into case_event (" + EVENT + ") values (:kiosk, :letter,"
                        + " :number, :at, :on, :by, :act, :due, :level, :otherKiosk, :otherLetter, :notSolved,"
                        + " :written)")
                .bind("kiosk", ref.kioskId())
                .bind("letter", ref.id())
                .bind("number", event.number())
                .bind("at", event.at().atOffset(ZoneOffset.UTC))
                .bind("on", event.on())
                .bind("by", event.by())
                .bind("act", plain.act())
                .bind("due", plain.due())
                .bind("level", plain.level())
                .bind("otherKiosk", other == null ? null : other.kioskId())
                .bind("otherLetter", other == null ? null : other.id())
                .bind("notSolved", plain.notSolved())
                .bind("written", event.written())
                .execute());
    }

    @Override
    public Optional<CaseRow> find(LetterRef ref) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS
                                + " from letter_case where kiosk_id = :kiosk and letter_id = :letter")
                        .bind("kiosk", ref.kioskId())
                        .bind("letter", ref.id())
                        .map((rs, ctx) -> row(rs))
                        .findOne());
    }

    @Override
    public List<StoredEvent> history(LetterRef ref) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + EVENT
                                + " from case_event where kiosk_id = :kiosk and letter_id = :letter order by number")
                        .bind("kiosk", ref.kioskId())
                        .bind("letter", ref.id())
                        .map((rs, ctx) -> event(rs))
                        .list());
    }

    @Override
    public int lines(LetterRef ref) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select count(*) from case_event where kiosk_id = :kiosk and letter_id = :letter")
                        .bind("kiosk", ref.kioskId())
                        .bind("letter", ref.id())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<CaseRow> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS + " from letter_case" + SOONEST)
                        .map((rs, ctx) -> row(rs))
                        .list());
    }

    @Override
    public List<CaseRow> ledBy(LetterRef lead) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS
                                + " from letter_case where lead_kiosk = :kiosk and lead_letter = :letter" + SOONEST)
                        .bind("kiosk", lead.kioskId())
                        .bind("letter", lead.id())
                        .map((rs, ctx) -> row(rs))
                        .list());
    }

    @Override
    public List<CaseRow> following(String lookUpHash) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select " + COLUMNS + " from letter_case where follows = :hash" + SOONEST)
                        .bind("hash", lookUpHash)
                        .map((rs, ctx) -> row(rs))
                        .list());
    }

    @Override
    public boolean delete(LetterRef ref) {
        return database.durably(handle -> handle.createUpdate(
                                "delete from letter_case where kiosk_id = :kiosk and letter_id = :letter")
                        .bind("kiosk", ref.kioskId())
                        .bind("letter", ref.id())
                        .execute())
                > 0;
    }

    @Override
    public long cursor() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select arrival from casework_cursor")
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void moveCursor(long arrival) {
        database.durably(handle -> handle.execute("update casework_cursor set arrival = ?", arrival));
    }

    private static CaseRow row(ResultSet rs) throws SQLException {
        var standing = new CaseFile.Standing(
                CaseState.valueOf(rs.getString("state")),
                day(rs, "due"),
                rs.getBoolean("unread"),
                day(rs, "read_by"),
                ref(rs, "lead_kiosk", "lead_letter"));
        var watch = new CaseFile.Watch(
                rs.getBoolean("reminded"),
                rs.getInt("level"),
                day(rs, "collectable"),
                rs.getBoolean("contact_forgotten"));
        return new CaseRow(
                new LetterRef(rs.getString("kiosk_id"), rs.getString("letter_id")),
                rs.getObject("received", LocalDate.class),
                standing,
                watch,
                new CaseRow.Publication(
                        rs.getLong("status_number"),
                        rs.getBoolean("unpublished"),
                        rs.getObject("answered_at", Long.class)),
                rs.getString("follows"));
    }

    private static StoredEvent event(ResultSet rs) throws SQLException {
        return new StoredEvent(
                rs.getInt("number"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getObject("on_day", LocalDate.class),
                rs.getString("done_by"),
                new StoredEvent.Plain(
                        rs.getString("act"),
                        day(rs, "due"),
                        rs.getObject("level", Integer.class),
                        ref(rs, "other_kiosk", "other_letter"),
                        rs.getBoolean("not_solved")),
                rs.getBytes("written"));
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static @Nullable LetterRef ref(ResultSet rs, String kiosk, String letter) throws SQLException {
        String kioskId = rs.getString(kiosk);
        String id = rs.getString(letter);
        return kioskId == null || id == null ? null : new LetterRef(kioskId, id);
    }
}
