package nl.buurtpunt.server.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Set;

/// Files only the server's own user may read, written whole or not at all.
final class SecretFile {
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";
    private static final long LARGEST = 64 * 1024;

    private SecretFile() {}

    /// Writes a private key as PEM; never over a file that is there.
    static void writeNewKey(Path file, byte[] pkcs8) throws KeyFileException {
        String pem =
                HEAD + "\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(pkcs8) + "\n" + FOOT + "\n";
        try {
            writeForced(file, pem.getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException e) {
            throw new KeyFileException(file + ": is already there; a key is never overwritten", e);
        } catch (IOException e) {
            throw new KeyFileException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    static byte[] readKey(Path file) throws KeyFileException {
        String pem = new String(read(file), StandardCharsets.US_ASCII).strip();
        if (!pem.startsWith(HEAD) || !pem.endsWith(FOOT)) {
            throw new KeyFileException(file + ": is not a private key in PEM (PKCS#8)");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(HEAD.length(), pem.length() - FOOT.length()));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException(file + ": is not a private key in PEM (PKCS#8)", e);
        }
    }

    static byte[] read(Path file) throws KeyFileException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new KeyFileException(file + ": is larger than " + LARGEST + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeyFileException(file + ": cannot be read: " + e, e);
        }
    }

    /// Replaces a file so that a reader (or a power cut) sees the old bytes or the new, never a part.
    static void replace(Path file, byte[] bytes) throws KeyFileException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.deleteIfExists(next);
            writeForced(next, bytes);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeyFileException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    private static void writeForced(Path file, byte[] bytes) throws IOException {
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyOwner)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
