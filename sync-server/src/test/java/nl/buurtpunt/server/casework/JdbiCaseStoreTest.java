package nl.buurtpunt.server.casework;

import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;

class JdbiCaseStoreTest extends CaseStoreContract {
    private final Database database = Database.inMemory("cases-" + UUID.randomUUID());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    CaseStore store() {
        return new JdbiCaseStore(database);
    }
}
