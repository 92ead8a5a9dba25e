package nl.buurtpunt.server.kiosk;

import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;

class JdbiKioskStoreTest extends KioskStoreContract {
    private final Database database = Database.inMemory("kiosks-" + UUID.randomUUID());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    KioskStore store() {
        return new JdbiKioskStore(database);
    }
}
