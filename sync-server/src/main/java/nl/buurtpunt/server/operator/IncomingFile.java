package nl.buurtpunt.server.operator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/// A file that comes in pieces. Until its last byte is there and its hash is right it is called `NAME.part`.
final class IncomingFile {
    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final MessageDigest digest;

    IncomingFile(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        // One that broke off before is of no use to anybody.
        Files.deleteIfExists(part);
        this.channel = FileChannel.open(
                part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    void append(byte[] bytes) throws IOException {
        digest.update(bytes);
        try {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        } catch (IOException e) {
            channel.close();
            Files.deleteIfExists(part);
            throw e;
        }
    }

    Path finish(String sha256) throws IOException {
        try (channel) {
            channel.force(true);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            Files.deleteIfExists(part);
            throw new IOException("what arrived is not what was sent");
        }
        // Not over a file that appeared meanwhile.
        return Files.move(part, file);
    }
}
