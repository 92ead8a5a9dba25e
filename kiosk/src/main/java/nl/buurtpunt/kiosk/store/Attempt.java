package nl.buurtpunt.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;

/// What came of working in a file: a value, or the trouble that left the file as it was.
sealed interface Attempt<T> {
    record Done<T>(T value) implements Attempt<T> {}

    record Failed<T>(StoreTrouble trouble) implements Attempt<T> {}

    /// Work inside one transaction; may be run twice when the database had closed itself before.
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
