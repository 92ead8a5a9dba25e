package nl.buurtpunt.server.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;
import nl.buurtpunt.protocol.release.OrderStatement;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.protocol.release.SignedText;
import nl.buurtpunt.server.store.Database;
import org.jdbi.v3.core.Handle;

/// Releases in the tables `release`, `release_entry` and `server_epoch`.
public final class JdbiReleaseStore implements ReleaseStore {
    private static final String COLUMNS =
            "version, epoch_millis, epoch_random, created, valid_until, note, manifest_sha256, manifest_text, key_id, signature, order_signature";

    private final Database database;

    public JdbiReleaseStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Epoch> epoch() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select restored_at_millis, random from server_epoch")
                        .map((rs, ctx) -> new Epoch(rs.getLong(1), rs.getLong(2)))
                        .findOne());
    }

    @Override
    public void startEpoch(Epoch epoch) {
        database.durably(handle -> {
            handle.execute("delete from server_epoch");
            return handle.execute(
                    "insert into server_epoch (restored_at_millis, random) values (?, ?)",
                    epoch.restoredAtMillis(),
                    epoch.random());
        });
    }

    @Override
    public Optional<Release> newest() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS
                                + " from release where version = (select max(version) from release)")
                        .map((rs, ctx) -> read(rs))
                        .findOne());
    }

    @Override
    public Optional<Release> byVersion(long version) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS + " from release where version = :version")
                        .bind("version", version)
                        .map((rs, ctx) -> read(rs))
                        .findOne());
    }

    @Override
    public List<Release> all() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select " + COLUMNS + " from release order by version desc")
                        .map((rs, ctx) -> read(rs))
                        .list());
    }

    @Override
    public Optional<String> manifestText(String sha256) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select manifest_text from release where manifest_sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public Optional<String> entryText(String sha256) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select entry_text from release_entry where sha256 = :sha256")
                        .bind("sha256", sha256)
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void add(Release release, Map<String, String> entryTextBySha256) {
        database.durably(handle -> {
            addEntries(handle, entryTextBySha256);
            return handle.createUpdate("insert into release (" + COLUMNS + ") values (:version, :millis, :random,"
                            + " :created, :validUntil, :note, :sha256, :text, :keyId, :signature, :orderSignature)")
                    .bind("version", release.order().version())
                    .bind("millis", release.order().epoch().restoredAtMillis())
                    .bind("random", release.order().epoch().random())
                    .bind("created", release.created().atOffset(ZoneOffset.UTC))
                    .bind("validUntil", release.validUntil().atOffset(ZoneOffset.UTC))
                    .bind("note", release.note())
                    .bind("sha256", release.sha256())
                    .bind("text", release.manifest().text())
                    .bind("keyId", release.manifest().keyId())
                    .bind("signature", release.manifest().signature())
                    .bind("orderSignature", release.statement().signature())
                    .execute();
        });
    }

    private static void addEntries(Handle handle, Map<String, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("merge into release_entry (sha256, entry_text) key (sha256) values (?, ?)");
        texts.forEach(batch::add);
        batch.execute();
    }

    @Override
    public void keepNewest(int releases) {
        List<Release> all = all();
        if (all.size() <= releases) {
            return;
        }
        Set<String> used = new HashSet<>();
        all.subList(0, releases).forEach(it -> used.addAll(hashes(it)));
        Set<String> gone = new HashSet<>();
        all.subList(releases, all.size()).forEach(it -> gone.addAll(hashes(it)));
        gone.removeAll(used);
        long oldestKept = all.get(releases - 1).order().version();
        database.durably(handle -> {
            if (!gone.isEmpty()) {
                var batch = handle.prepareBatch("delete from release_entry where sha256 = ?");
                gone.forEach(batch::add);
                batch.execute();
            }
            return handle.execute("delete from release where version < ?", oldestKept);
        });
    }

    private static Set<String> hashes(Release release) {
        var hashes = new HashSet<String>();
        try {
            for (ManifestEntry entry : Manifest.parse(release.manifest().text()).entries()) {
                hashes.add(entry.sha256());
            }
        } catch (MalformedWireException e) {
            throw new IllegalStateException("release " + release.order() + " in the database is damaged", e);
        }
        return hashes;
    }

    private static Release read(ResultSet row) throws SQLException {
        var epoch = new Epoch(row.getLong("epoch_millis"), row.getLong("epoch_random"));
        var order = new ReleaseOrder(epoch, row.getLong("version"));
        String keyId = row.getString("key_id");
        return new Release(
                order,
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                row.getString("note"),
                new SignedText(row.getString("manifest_text"), keyId, row.getString("signature")),
                new SignedText(
                        new OrderStatement(OrderStatement.NO_NONCE, order).text(),
                        keyId,
                        row.getString("order_signature")));
    }
}
