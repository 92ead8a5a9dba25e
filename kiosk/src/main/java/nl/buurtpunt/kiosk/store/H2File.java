package nl.buurtpunt.kiosk.store;

import static org.h2.api.ErrorCode.DATABASE_IS_READ_ONLY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import nl.buurtpunt.kiosk.store.Attempt.Done;
import nl.buurtpunt.kiosk.store.Attempt.Failed;
import nl.buurtpunt.kiosk.store.StoreTrouble.Damaged;
import nl.buurtpunt.kiosk.store.StoreTrouble.DiskFull;
import nl.buurtpunt.kiosk.store.StoreTrouble.Unwritable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One H2 file with one connection, opened when first needed and again after H2 closed it. Its store calls it
/// from one thread at a time.
///
/// A commit of H2 is not on the disk: only `CHECKPOINT SYNC` forces it there (measured by cutting the power),
/// so every change ends with one before it is reported.
final class H2File implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);

    /// No files but ours, no trace of statements, a small cache (the guide itself is in memory), closed by us
    /// alone.
    private static final String SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE=4096;FILE_LOCK=FS";

    /// So many times as long as it was when it was opened a file may become, and always this long.
    private static final long TIMES = 4;

    private static final long LEAST_BYTES = 4L << 20;

    private final StoreFolder folder;
    private final String name;
    private final Schema schema;
    private final boolean irreplaceable;
    private final long mostBytes;
    private @Nullable Connection connection;
    private long bytesAtOpening;
    private boolean readOnly;

    /// @param irreplaceable whether what the file holds exists nowhere else @param mostBytes beyond it the file
    /// is closed after a change, and so made small
    H2File(StoreFolder folder, String name, Schema schema, boolean irreplaceable, long mostBytes) {
        this.folder = folder;
        this.name = name;
        this.schema = schema;
        this.irreplaceable = irreplaceable;
        this.mostBytes = mostBytes;
    }

    /// Runs the work in a transaction and forces it to the disk; on `Failed` the file holds what it held
    /// before, or, if only the forcing failed, all of the change - never a part.
    <T> Attempt<T> change(Work<T> work) {
        Attempt<T> attempt = attempt(
                connection -> {
                    T value = work.in(connection);
                    connection.commit();
                    force(connection);
                    return value;
                },
                true);
        if (attempt instanceof Done<T> && isLarge()) {
            close();
        }
        return attempt;
    }

    /// H2 takes back the room of old versions only when it closes the file, and a kiosk may run for a year. Closing
    /// moves everything about, so a file that exists nowhere else is left alone for longer; one that holds much is
    /// not closed after every change.
    private boolean isLarge() {
        long most = irreplaceable
                ? Math.max(mostBytes, 2 * bytesAtOpening)
                : Math.min(mostBytes, Math.max(LEAST_BYTES, TIMES * bytesAtOpening));
        return length() > most;
    }

    /// 0 when the disk does not say: then nothing is done about it.
    private long length() {
        try {
            return Files.size(folder.file(name));
        } catch (IOException e) {
            return 0;
        }
    }

    <T> Attempt<T> read(Work<T> work) {
        return attempt(
                connection -> {
                    T value = work.in(connection);
                    connection.commit();
                    return value;
                },
                false);
    }

    private <T> Attempt<T> attempt(Work<T> work, boolean writing) {
        boolean hadConnection = connection != null;
        try {
            return new Done<>(work.in(usable(writing)));
        } catch (SQLException e) {
            boolean closed = H2Trouble.isClosed(e);
            drop();
            if (closed && hadConnection) {
                return attempt(work, writing);
            }
            return new Failed<>(H2Trouble.of(e));
        } catch (UncheckedIOException e) {
            drop();
            return new Failed<>(new Unwritable(String.valueOf(e.getCause())));
        }
    }

    private Connection usable(boolean writing) throws SQLException {
        if (connection != null && writing && readOnly) {
            drop();
        }
        if (connection == null) {
            connection = open(writing);
            bytesAtOpening = length();
        }
        return connection;
    }

    /// A full disk must not hide what the file holds: when only reading is asked, it is opened without writing.
    private Connection open(boolean writing) throws SQLException {
        try {
            boolean held = folder.makePrivate(name);
            if (held && irreplaceable) {
                lookBeforeWriting();
            }
            Connection opened = connect(SETTINGS);
            readOnly = false;
            return prepared(opened, held);
        } catch (SQLException e) {
            if (H2Trouble.isInUse(e)) {
                throw new StoreInUseException(folder.file(name), e);
            }
            if (writing || H2Trouble.of(e) instanceof Damaged) {
                throw e;
            }
            LOG.warn("{} is opened for reading only: {}", name, H2Trouble.of(e).reason());
        } catch (UncheckedIOException e) {
            if (writing) {
                throw e;
            }
            LOG.warn("{} is opened for reading only: {}", name, String.valueOf(e.getCause()));
        }
        readOnly = true;
        Connection opened = connect(SETTINGS + ";ACCESS_MODE_DATA=r");
        try {
            opened.setAutoCommit(false);
            refuseOlder(opened);
            return opened;
        } catch (SQLException e) {
            abandon(opened);
            throw e;
        }
    }

    /// A file of an earlier program lacks tables, which would look like damage.
    private void refuseOlder(Connection reading) throws SQLException {
        int version = Schema.isThere(reading) ? Schema.version(reading) : 0;
        if (version > 0 && version < schema.latest()) {
            throw new SQLException("the file of before cannot be brought up to date", "", DATABASE_IS_READ_ONLY);
        }
    }

    /// H2 mends what it opens, and drops what it cannot read: a file that exists nowhere else is first read
    /// only.
    private void lookBeforeWriting() throws SQLException {
        Connection reading = connect(SETTINGS + ";ACCESS_MODE_DATA=r");
        try {
            if (!Schema.isThere(reading)) {
                throw new DamagedRowException("the file has lost its tables");
            }
        } finally {
            abandon(reading);
        }
    }

    /// H2 opens a file that was cut off as if it were empty; a file that held something must still have its
    /// tables.
    private Connection prepared(Connection opened, boolean held) throws SQLException {
        try {
            opened.setAutoCommit(false);
            if (held && !Schema.isThere(opened)) {
                throw new DamagedRowException("the file has lost its tables");
            }
            if (schema.migrate(opened)) {
                force(opened);
            }
            return opened;
        } catch (SQLException e) {
            abandon(opened);
            throw e;
        }
    }

    private Connection connect(String settings) throws SQLException {
        try {
            return DriverManager.getConnection(folder.url(name) + settings, "sa", "");
        } catch (RuntimeException | AssertionError e) {
            // Damaged bytes lead H2 into exceptions of every kind; none of them may stop the kiosk.
            LOG.debug("{}: H2 broke on opening the file", name, e);
            throw new DamagedRowException("H2 broke on opening the file: " + e);
        }
    }

    private static void force(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /// Why nothing can be written at the moment, if so.
    @Nullable
    StoreTrouble writeTrouble() {
        return connection == null || readOnly ? new DiskFull() : null;
    }

    /// Gives up the connection as a power cut would, without a last write into a file that may be damaged.
    void drop() {
        if (connection != null) {
            abandon(connection);
            connection = null;
        }
    }

    private void abandon(Connection unwanted) {
        try (var statement = unwanted.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.debug("{}: abandoning a connection in trouble", name, e);
        }
        closeQuietly(unwanted);
    }

    private void closeQuietly(Connection unwanted) {
        try {
            unwanted.close();
        } catch (SQLException e) {
            LOG.debug("{}: closing a connection", name, e);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            closeQuietly(connection);
            connection = null;
        }
    }

    /// Work inside one transaction; may be run twice when the database had closed itself before.
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
