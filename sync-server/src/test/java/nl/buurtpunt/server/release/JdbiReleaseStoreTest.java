package nl.buurtpunt.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.store.Database;
import nl.buurtpunt.server.store.DatabaseInUseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbiReleaseStoreTest extends ReleaseStoreContract {
    @TempDir
    Path folder;

    private Database database;
    private ReleaseStore store;

    @BeforeEach
    void open() throws DatabaseInUseException {
        database = Database.open(folder);
        store = new JdbiReleaseStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    ReleaseStore store() {
        return store;
    }

    @Test
    void remembersAfterReopening() throws DatabaseInUseException {
        store.startEpoch(new Epoch(9, 9));
        database.close();
        open();
        assertThat(store.epoch()).contains(new Epoch(9, 9));
    }
}
