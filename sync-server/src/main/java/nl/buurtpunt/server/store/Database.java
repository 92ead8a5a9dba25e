package nl.buurtpunt.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.buurtpunt.server.file.OwnerFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The server's database, open and at the newest schema. One process at a time has it open; others come through the
/// operator's socket.
public final class Database implements Transactions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String FILE = "server";
    private static final String USER = "sa";

    private static final String COMPACT_DUE = "compact.due";

    private final JdbcConnectionPool pool;
    private final Jdbi jdbi;
    /// Lies beside the file while that may hold what was deleted; a killed program leaves it there.
    private final Optional<Path> compactDue;

    private Database(JdbcConnectionPool pool, Optional<Path> compactDue) {
        this.pool = pool;
        this.compactDue = compactDue;
        this.jdbi = Jdbi.create(() -> connected(pool));
    }

    /// A full disk closes the database under the connections that are kept for later. Each of them fails once; whoever
    /// comes when there is room again shall not meet them.
    private static Connection connected(JdbcConnectionPool pool) throws SQLException {
        for (int dead = 0; dead < pool.getMaxConnections(); dead++) {
            try {
                return pool.getConnection();
            } catch (SQLException e) {
                if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                    throw e;
                }
            }
        }
        return pool.getConnection();
    }

    /// Opens (and at first makes) the database in the data folder.
    public static Database open(Path dataFolder) throws DatabaseInUseException {
        return open(dataFolder, "");
    }

    /// @param disk the file system as H2 names it; empty for that of the machine
    static Database open(Path dataFolder, String disk) throws DatabaseInUseException {
        Path file = dataFolder.resolve(FILE).toAbsolutePath();
        // The program closes it in order itself; H2's own shutdown hook would race with the last request.
        // Nor does it keep a log of its own: ours is bounded and says what happened.
        String url =
                "jdbc:h2:" + (disk.isEmpty() ? "file:" : disk) + file + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        var pool = JdbcConnectionPool.create(url, USER, "");
        try {
            pool.getConnection().close();
        } catch (SQLException e) {
            pool.dispose();
            if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new DatabaseInUseException(file, e);
            }
            throw new UnusableDatabaseException("the database " + file + " cannot be opened", e);
        }
        try {
            return migrated(pool, Optional.of(dataFolder.resolve(COMPACT_DUE)));
        } catch (FlywayException e) {
            pool.dispose();
            throw new UnusableDatabaseException("the database " + file + " does not fit this program", e);
        }
    }

    /// A database that lives as long as this object, for tests: the same engine and schema, without a file.
    public static Database inMemory(String name) {
        return migrated(
                JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", USER, ""), Optional.empty());
    }

    private static Database migrated(JdbcConnectionPool pool, Optional<Path> compactDue) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        return new Database(pool, compactDue);
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource dataSource() {
        return pool;
    }

    /// Runs the work in one transaction and returns when its outcome is on the disk. H2 does not force
    /// a commit to the disk, whatever its write delay: the checkpoint does. Inside another such call on
    /// this thread it joins that one, and what it did is on the disk when the outer call returns.
    public <T> T durably(Function<Handle, T> work) {
        return jdbi.withHandle(handle -> {
            if (handle.isInTransaction()) {
                return work.apply(handle);
            }
            T outcome = handle.inTransaction(work::apply);
            handle.execute("checkpoint sync");
            return outcome;
        });
    }

    @Override
    public <T> T durably(Supplier<T> work) {
        return durably(handle -> work.get());
    }

    /// Writes a consistent copy of the database, packed, to a file that is not there yet; work goes on meanwhile.
    public void copyTo(Path file) {
        String quoted = file.toAbsolutePath().toString().replace("'", "''");
        jdbi.useHandle(handle -> handle.execute("backup to '" + quoted + "'"));
    }

    /// Forces to the disk whatever has been committed until now.
    public void force() {
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
    }

    /// Something is deleted that must leave the file as well. H2 writes nothing over, so that it lies
    /// there until the file is written anew, which closing does then. Called before it is deleted.
    public void compactWhenClosed() {
        if (compactDue.isEmpty() || Files.exists(compactDue.get())) {
            return;
        }
        try {
            OwnerFile.append(compactDue.get(), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(compactDue.get() + ": cannot be written", e);
        }
    }

    /// Writes everything out and lets the file go.
    @Override
    public void close() {
        Optional<Path> due = compactDue.filter(Files::exists);
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(due.isPresent() ? "shutdown compact" : "shutdown");
            if (due.isPresent()) {
                OwnerFile.delete(due.get());
            }
        } catch (IOException e) {
            LOG.warn("the database was compacted, and will be once more", e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not close in order: " + e.getMessage(), e);
        } finally {
            pool.dispose();
        }
    }
}
