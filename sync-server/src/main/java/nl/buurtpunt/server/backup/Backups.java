package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.RecoveryKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes backups of an open data folder, while letters come in and the guide is published.
public final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Path dataFolder;
    private final Path copy;
    /// One at a time: the copy of the database has one name.
    private final Semaphore writing = new Semaphore(1);
    private final DatabaseCopy database;
    private final Supplier<Epoch> epoch;
    private final Clock clock;

    /// Writes a consistent copy of the open database to a file.
    @FunctionalInterface
    public interface DatabaseCopy {
        void copyTo(Path file);
    }

    public Backups(Path dataFolder, DatabaseCopy database, Supplier<Epoch> epoch, Clock clock) {
        this.dataFolder = dataFolder;
        this.copy = dataFolder.resolve(".backup-database.zip");
        this.database = database;
        this.epoch = epoch;
        this.clock = clock;
    }

    /// Deletes the copy of a backup that broke off when the program ended.
    public void deleteLeftOver() {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            LOG.warn("{} is left over of a backup and cannot be deleted", copy, e);
        }
    }

    /// Writes one backup. The database is copied first: a letter purged and a key made meanwhile are then in the
    /// ledger and among the keys all the same.
    ///
    /// @throws BackupException also while another one is being written
    public BackupHead write(OutputStream out) throws IOException, BackupException {
        SealingKey recovery = recoveryKey();
        if (!writing.tryAcquire()) {
            throw new BackupException("a backup is being written already: try again when it is done");
        }
        try {
            return writeAlone(out, recovery);
        } finally {
            writing.release();
        }
    }

    private BackupHead writeAlone(OutputStream out, SealingKey recovery) throws IOException {
        Instant created = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Files.deleteIfExists(copy);
        try {
            Epoch copied = epoch.get();
            database.copyTo(copy);
            return write(out, recovery, created, copied);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private SealingKey recoveryKey() throws BackupException {
        try {
            return RecoveryKey.publicHalf(dataFolder)
                    .orElseThrow(() -> new BackupException("there is no recovery key: make one with"
                            + " `keys recovery --out FILE` and keep that file away from this machine"));
        } catch (KeyFileException e) {
            throw new BackupException(String.valueOf(e.getMessage()), e);
        }
    }

    private BackupHead write(OutputStream out, SealingKey recovery, Instant created, Epoch copied) throws IOException {
        BackupHead.Part databasePart;
        try (var in = Files.newInputStream(copy)) {
            databasePart = Hashing.copy(in, OutputStream.nullOutputStream());
        }
        byte[] ledger = ledger();
        BackupHead.Part ledgerPart = part(ledger);
        String boundTo = BackupHead.boundTo(created.toString(), copied, databasePart, ledgerPart);
        byte[] keys = KeySeal.seal(recovery, boundTo, SecretFiles.in(dataFolder).bytes());
        var head = new BackupHead(
                BackupHead.FORMAT, created.toString(), copied, recovery.id(), databasePart, ledgerPart, part(keys));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // What is in it is compressed or sealed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        put(zip, BackupHead.NAME, WireJson.write(head));
        put(zip, BackupHead.LEDGER, ledger);
        put(zip, BackupHead.KEYS, keys);
        zip.putNextEntry(new ZipEntry(BackupHead.DATABASE));
        try (var in = Files.newInputStream(copy)) {
            if (!Hashing.copy(in, zip).equals(databasePart)) {
                throw new IOException("the copy of the database changed while it was written");
            }
        }
        zip.closeEntry();
        zip.finish();
        return head;
    }

    private byte[] ledger() throws IOException {
        Path ledger = dataFolder.resolve(BackupHead.LEDGER);
        return Files.exists(ledger) ? Files.readAllBytes(ledger) : new byte[0];
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static BackupHead.Part part(byte[] bytes) {
        return new BackupHead.Part(Sha256.hex(bytes), bytes.length);
    }
}
