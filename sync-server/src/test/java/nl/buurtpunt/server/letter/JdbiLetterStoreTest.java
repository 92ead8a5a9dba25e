package nl.buurtpunt.server.letter;

import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;

class JdbiLetterStoreTest extends LetterStoreContract {
    private final Database database = Database.inMemory("letters-" + UUID.randomUUID());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    LetterStore store() {
        return new JdbiLetterStore(database);
    }
}
