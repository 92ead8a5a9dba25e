package nl.buurtpunt.server.guide;

import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;

class JdbiGuideStoreTest extends GuideStoreContract {
    private final Database database = Database.inMemory(UUID.randomUUID().toString());
    private final GuideStore store = new JdbiGuideStore(database);

    @Override
    GuideStore store() {
        return store;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
