package nl.buurtpunt.server.diagnostic;

import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;

class JdbiBundleStoreTest extends BundleStoreContract {
    private final Database database = Database.inMemory("bundles-" + UUID.randomUUID());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    BundleStore store() {
        return new JdbiBundleStore(database);
    }
}
