package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of one file as numbered steps. A step only adds and may be run again, since a power cut can fall
/// inside it; so a program of before, brought back after a failed update, still reads the file.
record Schema(List<List<String>> steps) {
    private static final String VERSIONS = "CREATE TABLE IF NOT EXISTS schema_version (version INT PRIMARY KEY)";

    Schema {
        steps = List.copyOf(steps);
    }

    int latest() {
        return steps.size();
    }

    /// Answers whether anything was changed, and so has to be forced.
    boolean migrate(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(VERSIONS);
            int found = version(connection);
            for (int step = found; step < steps.size(); step++) {
                for (String sql : steps.get(step)) {
                    statement.execute(sql);
                }
                statement.execute("INSERT INTO schema_version VALUES (" + (step + 1) + ")");
                connection.commit();
            }
            return found < steps.size();
        }
    }

    static boolean isThere(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, "PUBLIC", "SCHEMA_VERSION", null)) {
            return tables.next();
        }
    }

    static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COALESCE(MAX(version), 0) FROM schema_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
