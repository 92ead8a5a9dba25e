package nl.buurtpunt.server.casework;

import java.util.UUID;
import nl.buurtpunt.server.store.Database;
import org.junit.jupiter.api.AfterEach;

class JdbiSentencesTest extends SentencesContract {
    private final Database database = Database.inMemory("sentences-" + UUID.randomUUID());

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    SentenceStore store() {
        return new JdbiSentenceStore(database);
    }
}
