package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest {
    @TempDir
    Path temp;

    private Path folder = Path.of("unset");

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectories(temp.resolve("stad"));
        Files.writeString(folder.resolve("city.yaml"), "id: stad\n");
    }

    @Test
    void takesPlainFilesByTheNameOfTheirFolder() throws IOException {
        Files.createDirectories(folder.resolve("services"));
        Files.writeString(folder.resolve("services/hulp.yaml"), "id: hulp\n");
        Files.writeString(folder.resolve("README.md"), "for people");
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/config"), "not ours");
        FolderFiles.Taken taken = FolderFiles.take(List.of(folder));
        assertThat(taken.problems()).isEmpty();
        assertThat(taken.bytesByPath()).containsOnlyKeys("stad/city.yaml", "stad/services/hulp.yaml");
    }

    @Test
    void refusesALinkToAFileOutside() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.yaml"), "id: secret\n");
        Files.createSymbolicLink(folder.resolve("topics.yaml"), secret);
        FolderFiles.Taken taken = FolderFiles.take(List.of(folder));
        assertThat(taken.problems())
                .extracting(GuideProblem::toString)
                .containsExactly("stad/topics.yaml: is a symbolic link: put the file itself here");
        assertThat(taken.bytesByPath()).containsOnlyKeys("stad/city.yaml");
    }

    @Test
    void refusesALinkToAFolderOutside() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("elsewhere"));
        Files.writeString(outside.resolve("hulp.yaml"), "id: hulp\n");
        Files.createSymbolicLink(folder.resolve("services"), outside);
        FolderFiles.Taken taken = FolderFiles.take(List.of(folder));
        assertThat(taken.problems()).extracting(GuideProblem::file).containsExactly("stad/services");
        assertThat(taken.bytesByPath()).containsOnlyKeys("stad/city.yaml");
    }

    @Test
    void neverHoldsMoreOfAFileThanFits() throws IOException {
        Files.write(folder.resolve("topics.yaml"), new byte[3 * GuideLimits.FILE_BYTES]);
        FolderFiles.Taken taken = FolderFiles.take(List.of(folder));
        assertThat(taken.bytesByPath().get("stad/topics.yaml")).hasSize(GuideLimits.FILE_BYTES + 1);
    }

    @Test
    void namesAFolderThatIsNone() {
        FolderFiles.Taken taken = FolderFiles.take(List.of(temp.resolve("nergens")));
        assertThat(taken.problems())
                .singleElement()
                .extracting(GuideProblem::message)
                .isEqualTo("is not a folder");
    }

    @Test
    void keepsTwoFoldersOfOneNameApart() throws IOException {
        Path other = Files.createDirectories(temp.resolve("elders/stad"));
        Files.writeString(other.resolve("points.yaml"), "[]\n");
        assertThat(FolderFiles.take(List.of(folder, other)).bytesByPath())
                .containsOnlyKeys("stad/city.yaml", "stad+/points.yaml");
    }
}
