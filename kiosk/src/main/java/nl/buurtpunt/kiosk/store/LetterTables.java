package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of the letters' file that hold letters. A letter's bytes stand apart from its state, so that a change of
/// state writes a small row, and as a line that can be found in a file that H2 no longer reads.
final class LetterTables {
    static final Schema SCHEMA = new Schema(List.of(
            List.of(),
            List.of(
                    """
                    CREATE TABLE IF NOT EXISTS letter (id VARCHAR(60) PRIMARY KEY, sequence BIGINT NOT NULL,
                        sha256 CHAR(64) NOT NULL, state VARCHAR(20) NOT NULL, why VARCHAR(300), acknowledged_at BIGINT)""",
                    "CREATE INDEX IF NOT EXISTS letter_order ON letter (state, sequence, id)",
                    "CREATE TABLE IF NOT EXISTS letter_line (id VARCHAR(60) PRIMARY KEY, line VARCHAR(1000000) NOT NULL)",
                    "CREATE TABLE IF NOT EXISTS salvaged (copy VARCHAR(100) PRIMARY KEY)",
                    StatusTables.CREATE,
                    StatusTables.CREATE_INDEX,
                    Ledger.CREATE,
                    Ledger.FILL),
            List.of(
                    "ALTER TABLE letter ADD COLUMN IF NOT EXISTS look_up VARCHAR(64)",
                    "CREATE INDEX IF NOT EXISTS letter_look_up ON letter (look_up)")));

    private LetterTables() {}

    static boolean isThere(Connection connection, String id) throws SQLException {
        return state(connection, id).isPresent();
    }

    static Optional<LetterState> state(Connection connection, String id) throws SQLException {
        try (var select = connection.prepareStatement("SELECT state FROM letter WHERE id = ?")) {
            select.setString(1, id);
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(LetterState.valueOf(rows.getString(1))) : Optional.empty();
            }
        }
    }

    /// A letter found by its hash.
    record FoundState(String id, LetterState state) {}

    static Optional<FoundState> stateUnder(Connection connection, String lookUpHash) throws SQLException {
        try (var select = connection.prepareStatement("SELECT id, state FROM letter WHERE look_up = ?")) {
            select.setString(1, lookUpHash);
            try (var rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new FoundState(rows.getString(1), LetterState.valueOf(rows.getString(2))))
                        : Optional.empty();
            }
        }
    }

    static void insert(Connection connection, KeptLetter letter) throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO letter (id, sequence, sha256, state, look_up) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, letter.id());
            insert.setLong(2, letter.sequence());
            insert.setString(3, letter.sha256());
            insert.setString(4, LetterState.WAITING.name());
            insert.setString(5, letter.lookUpHash().isEmpty() ? null : letter.lookUpHash());
            insert.execute();
        }
        try (var insert = connection.prepareStatement("INSERT INTO letter_line (id, line) VALUES (?, ?)")) {
            insert.setString(1, letter.id());
            insert.setString(2, LetterLine.of(letter));
            insert.execute();
        }
    }

    static Optional<KeptLetter> next(Connection connection, LetterState state, @Nullable KeptLetter after)
            throws SQLException {
        try (var select = connection.prepareStatement("""
                SELECT l.sha256, t.line FROM letter l JOIN letter_line t ON t.id = l.id
                WHERE l.state = ? AND l.sequence >= ? AND (l.sequence > ? OR l.id > ?)
                ORDER BY l.state, l.sequence, l.id LIMIT 1""")) {
            select.setString(1, state.name());
            select.setLong(2, after == null ? Long.MIN_VALUE : after.sequence());
            select.setLong(3, after == null ? Long.MIN_VALUE : after.sequence());
            select.setString(4, after == null ? "" : after.id());
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(letter(rows)) : Optional.empty();
            }
        }
    }

    private static KeptLetter letter(ResultSet rows) throws SQLException {
        String sha256 = rows.getString(1);
        return LetterLine.read(rows.getString(2))
                .filter(letter -> letter.sha256().equals(sha256))
                .orElseThrow(() -> new DamagedRowException("a letter is not what was kept"));
    }

    /// From the states given to another one; whether there was such a letter.
    static boolean move(Connection connection, String id, LetterState to, @Nullable String why, LetterState... from)
            throws SQLException {
        Optional<LetterState> held = state(connection, id);
        if (held.isEmpty() || !List.of(from).contains(held.get())) {
            return false;
        }
        try (var update = connection.prepareStatement("UPDATE letter SET state = ?, why = ? WHERE id = ?")) {
            update.setString(1, to.name());
            update.setString(2, why);
            update.setString(3, id);
            return update.executeUpdate() == 1;
        }
    }

    static void date(Connection connection, String id, Instant serverTime) throws SQLException {
        try (var update = connection.prepareStatement("UPDATE letter SET acknowledged_at = ? WHERE id = ?")) {
            update.setLong(1, serverTime.toEpochMilli());
            update.setString(2, id);
            update.executeUpdate();
        }
    }

    static int waitAgain(Connection connection) throws SQLException {
        try (var update =
                connection.prepareStatement("UPDATE letter SET state = ?, acknowledged_at = NULL WHERE state = ?")) {
            update.setString(1, LetterState.WAITING.name());
            update.setString(2, LetterState.DELIVERED.name());
            return update.executeUpdate();
        }
    }

    static void dropLine(Connection connection, String id) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM letter_line WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    /// As if it had never been.
    static void forget(Connection connection, String id) throws SQLException {
        dropLine(connection, id);
        try (var delete = connection.prepareStatement("DELETE FROM letter WHERE id = ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    static int expire(Connection connection, Instant before) throws SQLException {
        List<String> old = new ArrayList<>();
        try (var select =
                connection.prepareStatement("SELECT id FROM letter WHERE state = ? AND acknowledged_at < ?")) {
            select.setString(1, LetterState.DELIVERED.name());
            select.setLong(2, before.toEpochMilli());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    old.add(rows.getString(1));
                }
            }
        }
        for (String id : old) {
            forget(connection, id);
        }
        return old.size();
    }

    static LetterCounts counts(Connection connection) throws SQLException {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        try (var select = connection.prepareStatement("SELECT state, COUNT(*) FROM letter GROUP BY state");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                counts.put(LetterState.valueOf(rows.getString(1)), rows.getLong(2));
            }
        }
        return new LetterCounts(
                counts.getOrDefault(LetterState.WAITING, 0L),
                counts.getOrDefault(LetterState.DELIVERED, 0L),
                counts.getOrDefault(LetterState.QUARANTINED, 0L),
                counts.getOrDefault(LetterState.PURGED, 0L),
                oldestWaiting(connection));
    }

    private static Optional<String> oldestWaiting(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT id FROM letter WHERE state = ? ORDER BY state, sequence, id LIMIT 1")) {
            select.setString(1, LetterState.WAITING.name());
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    static List<RefusedLetter> refused(Connection connection, int most) throws SQLException {
        try (var select = connection.prepareStatement(
                "SELECT sequence, id, why FROM letter WHERE state = ? ORDER BY state, sequence, id LIMIT ?")) {
            select.setString(1, LetterState.QUARANTINED.name());
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                List<RefusedLetter> refused = new ArrayList<>();
                while (rows.next()) {
                    refused.add(new RefusedLetter(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
                return refused;
            }
        }
    }

    static List<String> salvagedCopies(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("SELECT copy FROM salvaged");
                var rows = select.executeQuery()) {
            List<String> copies = new ArrayList<>();
            while (rows.next()) {
                copies.add(rows.getString(1));
            }
            return copies;
        }
    }

    static void noteSalvaged(Connection connection, String copy) throws SQLException {
        try (var insert = connection.prepareStatement("MERGE INTO salvaged (copy) KEY (copy) VALUES (?)")) {
            insert.setString(1, copy);
            insert.execute();
        }
    }
}
