package nl.buurtpunt.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
    @TempDir
    Path folder;

    @Test
    void keepsASecondProcessOutUntilItIsClosed() throws Exception {
        try (Database database = Database.open(folder)) {
            assertThat(database.jdbi()).isNotNull();
            assertThat(openElsewhere()).isEqualTo(3);
        }
        assertThat(openElsewhere()).isZero();
    }

    private int openElsewhere() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondProcess.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
