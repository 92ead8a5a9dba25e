package nl.buurtpunt.server.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file of the server's own user (0600). Every write is on the disk, name and all, when the call returns.
public final class OwnerFile {
    private OwnerFile() {}

    /// Writes a file that is not there yet.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when it is
    public static void writeNew(Path file, byte[] bytes) throws IOException {
        write(file, bytes, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        forceFolder(file);
    }

    /// Replaces a file so that a reader (or a power cut) sees the old bytes or the new, never a part.
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        write(next, bytes, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(file);
    }

    /// Adds bytes at the end; the file is made when it is not there.
    public static void append(Path file, byte[] bytes) throws IOException {
        boolean made = !Files.exists(file);
        write(file, bytes, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        if (made) {
            forceFolder(file);
        }
    }

    /// Deletes a file, if it is there.
    public static void delete(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            forceFolder(file);
        }
    }

    private static void write(Path file, byte[] bytes, Set<OpenOption> how) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(file, how, onlyOwner)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /// A new name is only on the disk when the folder is: without this a power cut may bring the old one back.
    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
