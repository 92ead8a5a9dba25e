package nl.buurtpunt.server.file;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerFileTest {
    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        Path file = folder.resolve("key");

        OwnerFile.writeNew(file, "one".getBytes(US_ASCII));

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void neverWritesANewFileOverOneThatIsThere() throws IOException {
        Path file = folder.resolve("key");
        OwnerFile.writeNew(file, "one".getBytes(US_ASCII));

        assertThatThrownBy(() -> OwnerFile.writeNew(file, "two".getBytes(US_ASCII)))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("one");
    }

    @Test
    void replacesAllOfItAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("list");
        OwnerFile.replace(file, "first and long".getBytes(US_ASCII));
        // What a power cut in the middle of an earlier replacement leaves.
        Files.writeString(folder.resolve("list.next"), "half");

        OwnerFile.replace(file, "second".getBytes(US_ASCII));

        assertThat(file).hasContent("second");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void appendsAfterWhatIsThere() throws IOException {
        Path file = folder.resolve("log");

        OwnerFile.append(file, "one\n".getBytes(US_ASCII));
        OwnerFile.append(file, "two\n".getBytes(US_ASCII));

        assertThat(Files.readAllLines(file)).containsExactly("one", "two");
    }

    @Test
    void aFileNamedWithoutItsFolderIsWrittenToo() throws IOException {
        Path file = Path.of("owner-file-test-" + ProcessHandle.current().pid());
        try {
            OwnerFile.writeNew(file, "one".getBytes(US_ASCII));

            assertThat(file).hasContent("one");
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
