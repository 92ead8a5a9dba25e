package nl.buurtpunt.kiosk.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import nl.buurtpunt.kiosk.TestFiles;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Opens one town for all tests that only add kiosks and publications to it: a server takes its time to start.
final class SharedTown implements ParameterResolver {
    private static final Namespace HERE = Namespace.create(SharedTown.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Town.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Opened opened = context.getRoot().getStore(HERE).computeIfAbsent(Opened.class, _ -> open(), Opened.class);
        return Objects.requireNonNull(opened).town();
    }

    private static Opened open() {
        try {
            Path folder = Files.createTempDirectory("town");
            return new Opened(folder, Town.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Closed by JUnit after the last test.
    private record Opened(Path folder, Town town) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            town.close();
            TestFiles.delete(folder);
        }
    }
}
