package nl.buurtpunt.server.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.server.store.Database;
import org.jspecify.annotations.Nullable;

/// Kiosks in the table `kiosk`.
public final class JdbiKioskStore implements KioskStore {
    private static final String COLUMNS = "public_key, point_id, state, changed, last_contact, release_seen";

    private final Database database;

    public JdbiKioskStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Kiosk> find(String id) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS + " from kiosk where kiosk_id = :id")
                        .bind("id", id)
                        .map((rs, ctx) -> read(rs))
                        .findOne());
    }

    @Override
    public List<Kiosk> all() {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery("select " + COLUMNS + " from kiosk order by point_id, kiosk_id")
                                .map((rs, ctx) -> read(rs))
                                .list());
    }

    @Override
    public void save(Kiosk kiosk) {
        database.durably(handle -> handle.createUpdate("merge into kiosk (kiosk_id, " + COLUMNS
                        + ") key (kiosk_id) values (:id, :key, :point, :state, :changed, :contact, :release)")
                .bind("id", kiosk.id())
                .bind("key", kiosk.key().spki())
                .bind("point", kiosk.pointId())
                .bind("state", kiosk.state().name())
                .bind("changed", utc(kiosk.changed()))
                .bind("contact", utc(kiosk.lastContact()))
                .bind("release", kiosk.releaseSeen())
                .execute());
    }

    @Override
    public void touch(String id, Instant at, @Nullable String releaseSeen) {
        database.jdbi()
                .useHandle(handle -> handle.createUpdate("update kiosk set last_contact = :at,"
                                + " release_seen = coalesce(:release, release_seen) where kiosk_id = :id")
                        .bind("id", id)
                        .bind("at", utc(at))
                        .bind("release", releaseSeen)
                        .execute());
    }

    private static Kiosk read(ResultSet row) throws SQLException {
        return new Kiosk(
                new VerifyingKey(row.getString("public_key")),
                row.getString("point_id"),
                Kiosk.State.valueOf(row.getString("state")),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                instant(row.getObject("last_contact", OffsetDateTime.class)),
                row.getString("release_seen"));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
