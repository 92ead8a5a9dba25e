package nl.buurtpunt.kiosk.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class H2IdentityStoreTest extends IdentityStoreContract {
    @TempDir
    Path folder;

    private IdentityStore store;

    @BeforeEach
    void open() {
        store = StoreFolder.at(folder.resolve("data")).openIdentity();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    IdentityStore store() {
        return store;
    }
}
