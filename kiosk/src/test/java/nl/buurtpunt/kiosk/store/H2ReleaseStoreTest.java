package nl.buurtpunt.kiosk.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class H2ReleaseStoreTest extends ReleaseStoreContract {
    @TempDir
    Path folder;

    private ReleaseStore store;

    @BeforeEach
    void open() {
        store = StoreFolder.at(folder.resolve("data")).openRelease();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    ReleaseStore store() {
        return store;
    }
}
