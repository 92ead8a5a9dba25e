package nl.buurtpunt.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.server.file.OwnerFile;
import org.jspecify.annotations.Nullable;

/// `DATA/serve.json`: how a running server is reached, for scripts that let it choose its port. It is there exactly as
/// long as the server listens (or until the next start, when it was killed).
final class ServeFile implements AutoCloseable {
    private final Path file;

    private ServeFile(Path file) {
        this.file = file;
    }

    /// @param pin absent for plain HTTP
    record Content(int port, @Nullable String pin, long pid) {}

    /// Writes it whole: who looks at it sees all of it or nothing.
    static ServeFile write(Path dataFolder, Content content) throws IOException {
        Path file = dataFolder.resolve("serve.json");
        OwnerFile.replace(file, WireJson.write(content));
        return new ServeFile(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
