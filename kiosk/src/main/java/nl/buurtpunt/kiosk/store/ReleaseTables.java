package nl.buurtpunt.kiosk.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tables of the release file. A release is one row, its entries' hashes one after the other in a column,
/// so that a switch writes a few rows however large the guide is.
final class ReleaseTables {
    static final String CURRENT = "current";
    static final String LAST_GOOD = "last-good";
    static final Schema SCHEMA = new Schema(List.of(List.of(
            "CREATE TABLE IF NOT EXISTS entry (hash BINARY(32) PRIMARY KEY, content VARBINARY(1000000) NOT NULL)",
            """
            CREATE TABLE IF NOT EXISTS release (place VARCHAR(20) PRIMARY KEY, restored_at BIGINT NOT NULL,
                random BIGINT NOT NULL, version BIGINT NOT NULL, manifest BLOB NOT NULL, envelope BLOB NOT NULL,
                entries BLOB NOT NULL, digest BINARY(32) NOT NULL)""")));
    private static final int HASH_LENGTH = 32;

    /// So few are looked up one by one; for more, the whole table is walked.
    private static final int FEW = 500;

    private ReleaseTables() {}

    static Set<EntryHash> heldHashes(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT hash FROM entry");
                var rows = select.executeQuery()) {
            Set<EntryHash> hashes = new HashSet<>();
            while (rows.next()) {
                hashes.add(EntryHash.fromBytes(rows.getBytes(1)));
            }
            return hashes;
        }
    }

    /// Those of the wanted entries that are held.
    static Set<EntryHash> heldOf(Connection connection, Set<EntryHash> wanted) throws SQLException {
        if (wanted.size() > FEW) {
            return heldHashes(connection);
        }
        try (var select = connection.prepareStatement("SELECT 1 FROM entry WHERE hash = ?")) {
            Set<EntryHash> held = new HashSet<>();
            for (EntryHash hash : wanted) {
                select.setBytes(1, hash.bytes());
                try (var rows = select.executeQuery()) {
                    if (rows.next()) {
                        held.add(hash);
                    }
                }
            }
            return held;
        }
    }

    static void insert(Connection connection, Map<EntryHash, Bytes> entries) throws SQLException {
        try (var insert = connection.prepareStatement("INSERT INTO entry (hash, content) VALUES (?, ?)")) {
            for (var entry : entries.entrySet()) {
                insert.setBytes(1, entry.getKey().bytes());
                insert.setBytes(2, entry.getValue().raw());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void delete(Connection connection, Collection<EntryHash> hashes) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM entry WHERE hash = ?")) {
            for (EntryHash hash : hashes) {
                delete.setBytes(1, hash.bytes());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /// Those of the wanted entries that are held; bytes that do not have their hash are a damaged file.
    static Map<EntryHash, Bytes> entries(Connection connection, Set<EntryHash> wanted) throws SQLException {
        return wanted.size() > FEW ? entriesOfAll(connection, wanted) : entriesOneByOne(connection, wanted);
    }

    private static Map<EntryHash, Bytes> entriesOneByOne(Connection connection, Set<EntryHash> wanted)
            throws SQLException {
        try (var select = connection.prepareStatement("SELECT content FROM entry WHERE hash = ?")) {
            Map<EntryHash, Bytes> entries = LinkedHashMap.newLinkedHashMap(wanted.size());
            for (EntryHash name : wanted) {
                byte[] hash = name.bytes();
                select.setBytes(1, hash);
                try (var rows = select.executeQuery()) {
                    if (rows.next()) {
                        entries.put(name, checked(hash, rows.getBytes(1)));
                    }
                }
            }
            return entries;
        }
    }

    private static Map<EntryHash, Bytes> entriesOfAll(Connection connection, Set<EntryHash> wanted)
            throws SQLException {
        try (var select = connection.prepareStatement("SELECT hash, content FROM entry");
                var rows = select.executeQuery()) {
            Map<EntryHash, Bytes> entries = LinkedHashMap.newLinkedHashMap(wanted.size());
            while (rows.next()) {
                byte[] hash = rows.getBytes(1);
                EntryHash name = EntryHash.fromBytes(hash);
                if (wanted.contains(name)) {
                    entries.put(name, checked(hash, rows.getBytes(2)));
                }
            }
            return entries;
        }
    }

    private static Bytes checked(byte[] hash, byte[] content) throws DamagedRowException {
        if (!Arrays.equals(EntryHash.sha256(content), hash)) {
            throw new DamagedRowException("an entry of the current release does not have its hash");
        }
        return Bytes.owning(content);
    }

    /// The release at a place; one whose own digest does not fit is a damaged file.
    static @Nullable StoredRelease release(Connection connection, String place) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT restored_at, random, version, manifest, envelope, entries, digest FROM release WHERE place = ?")) {
            select.setString(1, place);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                var order = new StoredOrder(rows.getLong(1), rows.getLong(2), rows.getLong(3));
                var release = new StoredRelease(
                        order, Bytes.owning(rows.getBytes(4)), Bytes.owning(rows.getBytes(5)), split(rows.getBytes(6)));
                if (!Bytes.owning(digest(release)).equals(Bytes.owning(rows.getBytes(7)))) {
                    throw new DamagedRowException("the row of the " + place + " release does not have its digest");
                }
                return release;
            }
        }
    }

    /// The current release becomes the last good one and the new one takes its place.
    static void makeCurrent(Connection connection, StoredRelease release) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM release WHERE place = '" + LAST_GOOD + "'");
            statement.execute("UPDATE release SET place = '" + LAST_GOOD + "' WHERE place = '" + CURRENT + "'");
        }
        try (var insert = connection.prepareStatement("INSERT INTO release VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            fill(insert, release);
            insert.execute();
        }
    }

    private static void fill(PreparedStatement insert, StoredRelease release) throws SQLException {
        insert.setString(1, CURRENT);
        insert.setLong(2, release.order().restoredAtMillis());
        insert.setLong(3, release.order().random());
        insert.setLong(4, release.order().version());
        insert.setObject(5, release.manifest().raw(), Types.BLOB);
        insert.setObject(6, release.envelope().raw(), Types.BLOB);
        insert.setObject(7, join(release.entries()), Types.BLOB);
        insert.setBytes(8, digest(release));
    }

    private static byte[] digest(StoredRelease release) {
        MessageDigest all = EntryHash.sha256();
        all.update(ByteBuffer.allocate(32)
                .putLong(release.order().restoredAtMillis())
                .putLong(release.order().random())
                .putLong(release.order().version())
                .putInt(release.manifest().length())
                .putInt(release.envelope().length())
                .array());
        all.update(release.manifest().raw());
        all.update(release.envelope().raw());
        release.entries().forEach(hash -> all.update(hash.bytes()));
        return all.digest();
    }

    private static byte[] join(List<EntryHash> hashes) {
        var joined = ByteBuffer.allocate(hashes.size() * HASH_LENGTH);
        hashes.forEach(hash -> joined.put(hash.bytes()));
        return joined.array();
    }

    private static List<EntryHash> split(byte[] joined) throws DamagedRowException {
        if (joined.length % HASH_LENGTH != 0) {
            throw new DamagedRowException("the hashes of a release are cut off");
        }
        List<EntryHash> hashes = new ArrayList<>(joined.length / HASH_LENGTH);
        var from = ByteBuffer.wrap(joined);
        while (from.hasRemaining()) {
            byte[] hash = new byte[HASH_LENGTH];
            from.get(hash);
            hashes.add(EntryHash.fromBytes(hash));
        }
        return hashes;
    }
}
