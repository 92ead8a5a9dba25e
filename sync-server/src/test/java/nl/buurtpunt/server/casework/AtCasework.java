package nl.buurtpunt.server.casework;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A city with its letters over a real database, open during a test.
abstract class AtCasework {
    static final String PIET = "piet (local)";

    @TempDir
    Path data;

    TestCasework city;
    Casework casework;

    @BeforeEach
    final void open() throws Exception {
        city = new TestCasework(data);
        casework = city.casework();
    }

    @AfterEach
    final void close() {
        city.close();
    }
}
