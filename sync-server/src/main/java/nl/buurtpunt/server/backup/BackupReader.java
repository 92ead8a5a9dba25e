package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.OpeningKey;

/// Reads a backup and believes nothing of it that its hashes and its seal do not vouch for.
final class BackupReader implements AutoCloseable {
    private static final String DATABASE_FILE = "server.mv.db";
    private static final int LARGEST_HEAD = 64 * 1024;
    private static final int LARGEST_KEYS = 64 * 1024 * 1024;

    private final Path file;
    private final ZipFile zip;
    private final BackupHead head;

    private BackupReader(Path file, ZipFile zip, BackupHead head) {
        this.file = file;
        this.zip = zip;
        this.head = head;
    }

    static BackupReader open(Path file) throws BackupException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BackupException(file + ": is not a backup, or is cut short: " + e.getMessage(), e);
        }
        try {
            return new BackupReader(file, zip, head(file, zip));
        } catch (BackupException e) {
            close(zip, e);
            throw e;
        }
    }

    private static BackupHead head(Path file, ZipFile zip) throws BackupException {
        try {
            return WireJson.read(BackupHead.class, bytes(file, zip, BackupHead.NAME, LARGEST_HEAD));
        } catch (MalformedWireException e) {
            throw new BackupException(file + ": " + e.getMessage(), e);
        }
    }

    private static void close(ZipFile zip, BackupException because) {
        try {
            zip.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    BackupHead head() {
        return head;
    }

    byte[] ledger() throws BackupException {
        return checked(BackupHead.LEDGER, head.ledger());
    }

    SecretFiles keys(OpeningKey recovery) throws BackupException {
        if (!recovery.id().equals(head.recoveryKeyId())) {
            throw new BackupException("this backup is sealed to recovery key " + head.recoveryKeyId()
                    + ", and the one given is " + recovery.id());
        }
        byte[] sealed = checked(BackupHead.KEYS, head.keys());
        try {
            return SecretFiles.read(KeySeal.open(recovery, head.boundTo(), sealed));
        } catch (BackupException e) {
            throw new BackupException(file + ": is damaged or was altered: " + e.getMessage(), e);
        }
    }

    private byte[] checked(String name, BackupHead.Part expected) throws BackupException {
        byte[] bytes = bytes(file, zip, name, LARGEST_KEYS);
        same(name, new BackupHead.Part(Sha256.hex(bytes), bytes.length), expected);
        return bytes;
    }

    /// Writes the database file into the folder.
    void unpackDatabase(Path folder) throws BackupException, IOException {
        Path packed = folder.resolve(BackupHead.DATABASE);
        try (InputStream in = stream(file, zip, BackupHead.DATABASE);
                OutputStream out = Files.newOutputStream(packed, StandardOpenOption.CREATE_NEW)) {
            same(BackupHead.DATABASE, Hashing.copy(in, out), head.database());
        }
        boolean found = false;
        try (var inner = new ZipInputStream(Files.newInputStream(packed))) {
            for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
                if (entry.getName().equals(DATABASE_FILE)) {
                    Files.copy(inner, folder.resolve(DATABASE_FILE));
                    found = true;
                }
            }
        }
        Files.delete(packed);
        if (!found) {
            throw new BackupException(file + ": there is no database in it");
        }
    }

    private void same(String name, BackupHead.Part is, BackupHead.Part expected) throws BackupException {
        if (!is.equals(expected)) {
            throw new BackupException(
                    file + ": is damaged: " + name + " is not what " + BackupHead.NAME + " says it is");
        }
    }

    private static byte[] bytes(Path file, ZipFile zip, String name, int most) throws BackupException {
        try (InputStream in = stream(file, zip, name)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new BackupException(file + ": " + name + " is larger than it can be");
            }
            return bytes;
        } catch (IOException e) {
            throw new BackupException(file + ": is damaged: " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static InputStream stream(Path file, ZipFile zip, String name) throws BackupException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupException(file + ": is not a backup: " + name + " is missing");
        }
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new BackupException(file + ": is damaged: " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
