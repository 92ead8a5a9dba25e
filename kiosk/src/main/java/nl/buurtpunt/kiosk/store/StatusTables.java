package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of statuses. A look-up fetches the first that can be read at or after the hash: the one asked for, or
/// its neighbour as a decoy, by the same step down the same index.
final class StatusTables {
    static final String CREATE = """
            CREATE TABLE IF NOT EXISTS status (look_up BINARY(32) PRIMARY KEY, number BIGINT NOT NULL,
                withdrawn BOOLEAN NOT NULL, signed VARBINARY(100000) NOT NULL)""";
    static final String CREATE_INDEX =
            "CREATE UNIQUE INDEX IF NOT EXISTS status_to_read ON status (withdrawn, look_up)";
    private static final byte[] FIRST = new byte[32];

    private StatusTables() {}

    /// Takes in one that replaces the one held.
    static boolean apply(Connection connection, HeldStatus status) throws SQLException {
        byte[] hash = HexFormat.of().parseHex(status.lookUpHash());
        Optional<HeldStatus> held = held(connection, hash);
        if (held.isPresent() && !status.replaces(held.get())) {
            return false;
        }
        String sql = held.isEmpty()
                ? "INSERT INTO status (number, withdrawn, signed, look_up) VALUES (?, ?, ?, ?)"
                : "UPDATE status SET number = ?, withdrawn = ?, signed = ? WHERE look_up = ?";
        try (var change = connection.prepareStatement(sql)) {
            change.setLong(1, status.number());
            change.setBoolean(2, status.withdrawn());
            change.setBytes(3, status.signed().raw());
            change.setBytes(4, hash);
            return change.executeUpdate() == 1;
        }
    }

    private static Optional<HeldStatus> held(Connection connection, byte[] hash) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT look_up, number, withdrawn, signed FROM status WHERE look_up = ?")) {
            select.setBytes(1, hash);
            List<HeldStatus> found = all(select);
            return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
        }
    }

    /// The one at the hash or the next; past the last, the first. Empty when there is none at all.
    static Optional<HeldStatus> atOrAfter(Connection connection, byte[] hash) throws SQLException {
        Optional<HeldStatus> found = readable(connection, hash);
        return found.isPresent() ? found : readable(connection, FIRST);
    }

    private static Optional<HeldStatus> readable(Connection connection, byte[] from) throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT look_up, number, withdrawn, signed FROM status
                WHERE withdrawn = FALSE AND look_up >= ? ORDER BY withdrawn, look_up LIMIT 1""")) {
            select.setBytes(1, from);
            List<HeldStatus> found = all(select);
            return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
        }
    }

    static List<HeldStatus> after(Connection connection, @Nullable String hash, int most) throws SQLException {
        String where = hash == null ? "" : "WHERE look_up > ? ";
        try (var select = connection.prepareStatement(
                "SELECT look_up, number, withdrawn, signed FROM status " + where + "ORDER BY look_up LIMIT " + most)) {
            if (hash != null) {
                select.setBytes(1, HexFormat.of().parseHex(hash));
            }
            return all(select);
        }
    }

    private static List<HeldStatus> all(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<HeldStatus> statuses = new ArrayList<>();
            while (rows.next()) {
                statuses.add(new HeldStatus(
                        HexFormat.of().formatHex(rows.getBytes(1)),
                        rows.getLong(2),
                        rows.getBoolean(3),
                        Bytes.owning(rows.getBytes(4))));
            }
            return statuses;
        }
    }
}
