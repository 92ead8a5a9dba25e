package nl.buurtpunt.server.diagnostic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.server.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/// Bundles in the table `diagnostic_bundle`. The primary key decides between two that come at once.
public final class JdbiBundleStore implements BundleStore {
    private final Database database;

    public JdbiBundleStore(Database database) {
        this.database = database;
    }

    @Override
    public Storing store(ReceivedBundle bundle) {
        try {
            return database.durably(handle -> held(handle, bundle).orElseGet(() -> insert(handle, bundle)));
        } catch (UnableToExecuteStatementException e) {
            // Another request with the same id was faster, and has it by now; anything else is an error of ours.
            return database.jdbi().withHandle(handle -> held(handle, bundle)).orElseThrow(() -> e);
        }
    }

    private static Optional<Storing> held(Handle handle, ReceivedBundle bundle) {
        return handle.createQuery("select sha256 from diagnostic_bundle where kiosk_id = :kiosk and bundle_id = :id")
                .bind("kiosk", bundle.kioskId())
                .bind("id", bundle.id())
                .mapTo(String.class)
                .findOne()
                .map(sha256 -> sha256.equals(bundle.sha256()) ? Storing.SAME : Storing.OTHER);
    }

    private static Storing insert(Handle handle, ReceivedBundle bundle) {
        handle.createUpdate("insert into diagnostic_bundle (kiosk_id, bundle_id, received, sha256, bundle_text)"
                        + " values (:kiosk, :id, :received, :sha256, :text)")
                .bind("kiosk", bundle.kioskId())
                .bind("id", bundle.id())
                .bind("received", bundle.received().atOffset(ZoneOffset.UTC))
                .bind("sha256", bundle.sha256())
                .bind("text", bundle.text())
                .execute();
        handle.createUpdate("delete from diagnostic_bundle where kiosk_id = :kiosk and bundle_id not in"
                        + " (select bundle_id from diagnostic_bundle where kiosk_id = :kiosk"
                        + " order by received desc, bundle_id desc limit :kept)")
                .bind("kiosk", bundle.kioskId())
                .bind("kept", KEPT)
                .execute();
        return Storing.STORED;
    }

    @Override
    public List<ReceivedBundle> of(String kioskId) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select kiosk_id, bundle_id, received, bundle_text"
                                + " from diagnostic_bundle where kiosk_id = :kiosk"
                                + " order by received desc, bundle_id desc")
                        .bind("kiosk", kioskId)
                        .map((rs, ctx) -> read(rs))
                        .list());
    }

    private static ReceivedBundle read(ResultSet row) throws SQLException {
        return new ReceivedBundle(
                row.getString("kiosk_id"),
                row.getString("bundle_id"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getString("bundle_text"));
    }
}
