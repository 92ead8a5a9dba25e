package nl.buurtpunt.server.operator;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// `--data DIR`, the same on every command that needs the server's own files.
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The server's data folder (database, keys, socket).")
    private Path folder = Path.of(".");

    public Path folder() {
        return folder.toAbsolutePath().normalize();
    }
}
