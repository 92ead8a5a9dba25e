package nl.buurtpunt.server.app;

import java.io.IOException;
import java.nio.file.Path;
import nl.buurtpunt.server.guide.SampleFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A folder of a small city on disk, and a place for the server's data where nothing is yet.
abstract class CommandsOnSampleCity {
    @TempDir
    Path temp;

    Path data = Path.of("unset");
    Path stad = Path.of("unset");

    @BeforeEach
    void makeFolders() throws IOException {
        data = temp.resolve("data");
        stad = temp.resolve("stad");
        SampleFolder.good().writeTo(stad);
    }
}
