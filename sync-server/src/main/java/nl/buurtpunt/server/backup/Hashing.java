package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes what passes by, for files too large to hold.
final class Hashing {
    private Hashing() {}

    /// Copies everything and says what it was.
    static BackupHead.Part copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = sha256();
        long bytes = new DigestInputStream(from, digest).transferTo(to);
        return new BackupHead.Part(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
