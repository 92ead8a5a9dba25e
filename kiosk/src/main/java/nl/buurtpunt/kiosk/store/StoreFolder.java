package nl.buurtpunt.kiosk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// The folder with the kiosk's three files, readable by the kiosk's own user only, and the way to open each of
/// them.
///
/// The files are opened apart from each other: the first screen needs the release only. `fileSystem` is the
/// prefix of H2's own file system, empty on a kiosk; tests put a disk there that can be full or lose what was
/// not forced.
public record StoreFolder(Path folder, String fileSystem) {
    public static StoreFolder at(Path folder) {
        return new StoreFolder(folder.toAbsolutePath().normalize(), "");
    }

    /// Never fails for what a disk can do: a damaged file is set aside and the store starts empty and says so.
    public ReleaseStore openRelease() {
        return H2ReleaseStore.open(this);
    }

    /// Never fails for what a disk can do: a damaged file is set aside and what can be read of it is taken
    /// over.
    public IdentityStore openIdentity() {
        return H2IdentityStore.open(this);
    }

    /// Never fails for what a disk can do: a damaged file is set aside and never deleted.
    public LetterStore openLetters() {
        return H2LetterStore.open(this);
    }

    Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    String url(String name) {
        return "jdbc:h2:" + fileSystem + folder.resolve(name);
    }

    /// Makes folder and file before H2 would, with no moment at which others may read them. Answers whether the
    /// file held anything before.
    boolean makePrivate(String name) {
        try {
            var ownerOnly = PosixFilePermissions.fromString("rwx------");
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
            Files.setPosixFilePermissions(folder, ownerOnly);
            var ownerFile = PosixFilePermissions.fromString("rw-------");
            if (Files.notExists(file(name))) {
                Files.createFile(file(name), PosixFilePermissions.asFileAttribute(ownerFile));
            }
            Files.setPosixFilePermissions(file(name), ownerFile);
            return Files.size(file(name)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
