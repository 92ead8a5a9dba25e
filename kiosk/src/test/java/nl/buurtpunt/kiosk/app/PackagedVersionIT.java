package nl.buurtpunt.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Staff read on the maintenance page which program it is; only the packaged one knows.
class PackagedVersionIT {
    private static final String JAR = "kiosk-([0-9].*)\\.jar";

    @Test
    void theProgramKnowsTheVersionItWasPackagedAs() throws IOException, ClassNotFoundException {
        Path jar = jar();
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            Package app = loader.loadClass(Launcher.class.getName()).getPackage();
            assertThat(app.getImplementationVersion())
                    .isEqualTo(jar.getFileName().toString().replaceFirst(JAR, "$1"));
        }
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(PackagedKiosk.FOLDER.resolve("lib"))) {
            List<Path> jars =
                    files.filter(it -> it.getFileName().toString().matches(JAR)).toList();
            assertThat(jars).hasSize(1);
            return jars.getFirst();
        }
    }
}
