package nl.buurtpunt.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
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

    @Test
    void saysInOneLineThatTheFileIsDamaged(@TempDir Path damaged) throws Exception {
        Files.writeString(damaged.resolve("server.mv.db"), "no database ".repeat(1_000));
        assertThatThrownBy(() -> Database.open(damaged))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("cannot be opened")
                .satisfies(it -> assertThat(it.getMessage()).hasLineCount(1));
    }

    @Test
    void saysInOneLineThatTheSchemaDoesNotFit(@TempDir Path foreign) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + foreign.resolve("server"), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table guide (something integer)");
        }
        assertThatThrownBy(() -> Database.open(foreign))
                .isInstanceOf(UnusableDatabaseException.class)
                .hasMessageContaining("does not fit this program")
                .satisfies(it -> assertThat(it.getMessage()).hasLineCount(1));
    }
}
