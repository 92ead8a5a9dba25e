package nl.buurtpunt.server.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import nl.buurtpunt.server.file.OwnerFile;

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
            OwnerFile.writeNew(file, pem.getBytes(StandardCharsets.US_ASCII));
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
        try {
            OwnerFile.replace(file, bytes);
        } catch (IOException e) {
            throw new KeyFileException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }
}
