package nl.buurtpunt.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.RecoveryKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup that was reported as written can be restored.
class BackupsTest {
    @TempDir
    Path folder = Path.of(".");

    private Path data = Path.of("unset");
    private Path copy = Path.of("unset");

    @BeforeEach
    void makeFolder() throws Exception {
        data = Files.createDirectory(folder.resolve("data"));
        copy = data.resolve(".backup-database.zip");
        RecoveryKey.make(folder.resolve("recovery.pem"), data, new SecureRandom());
    }

    private Backups backups(Backups.DatabaseCopy database) {
        return new Backups(data, database, () -> new Epoch(1, 1), Clock.systemUTC());
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesOneAtATime() throws Exception {
        var second = new AtomicReference<Runnable>(() -> {});
        Backups backups = backups(file -> {
            second.get().run();
            write(file, "the database");
        });
        second.set(() -> assertThatThrownBy(() -> backups.write(OutputStream.nullOutputStream()))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("being written already"));

        var first = new ByteArrayOutputStream();
        backups.write(first);
        Path file = Files.write(folder.resolve("one.backup"), first.toByteArray());
        try (BackupReader reader = BackupReader.open(file)) {
            assertThat(reader.head().database().bytes()).isEqualTo("the database".length());
        }

        second.set(() -> {});
        assertThat(backups.write(OutputStream.nullOutputStream()).format()).isEqualTo(BackupHead.FORMAT);
        assertThat(copy).doesNotExist();
    }

    @Test
    void failsWhenTheCopyIsNotWhatItsHeadSays() {
        Backups backups = backups(file -> write(file, "the database"));
        // The head is the first thing written.
        var changing = new OutputStream() {
            @Override
            public void write(int one) {
                BackupsTest.write(copy, "another one!");
            }
        };

        assertThatThrownBy(() -> backups.write(changing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("changed");
        assertThat(copy).doesNotExist();
    }

    @Test
    void deletesWhatABackupThatBrokeOffLeft() {
        write(copy, "half a database");
        backups(file -> {}).deleteLeftOver();
        assertThat(copy).doesNotExist();
    }
}
