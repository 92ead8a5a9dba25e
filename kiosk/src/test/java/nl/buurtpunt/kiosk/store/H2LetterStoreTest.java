package nl.buurtpunt.kiosk.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class H2LetterStoreTest extends LetterStoreContract {
    @TempDir
    Path folder;

    private LetterStore store;

    @BeforeEach
    void open() {
        store = StoreFolder.at(folder.resolve("data")).openLetters();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    LetterStore store() {
        return store;
    }
}
