package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.buurtpunt.protocol.key.OpeningKey;
import nl.buurtpunt.protocol.release.ReleaseOrder;
import nl.buurtpunt.server.file.OwnerFile;

/// Puts a backup in place of a data folder, in a new epoch: kiosks then offer again every letter they still hold, and
/// what was purged is refused. Everything is read, checked and opened beside the folder first.
public final class Restore {
    /// Lies in a data folder whose restore broke off half-way; nothing opens such a folder but another restore.
    public static final String UNFINISHED = "restore.unfinished";

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DataFolder folder;
    private final Path path;
    private final Renewal renewal;
    private final Clock clock;

    public Restore(Path path, Renewal renewal, Clock clock) {
        this.path = path;
        this.folder = new DataFolder(path);
        this.renewal = renewal;
        this.clock = clock;
    }

    /// What was restored.
    ///
    /// @param setAside what lay in the folder before, where it lies now
    /// @param purged lines of the ledger
    /// @param copies letters of the desk and the public page that lie beside the database
    /// @param oldTerms whether the terms of letters that hold now are those of the backup
    public record Restored(
            BackupHead backup, ReleaseOrder order, List<Path> setAside, long purged, long copies, boolean oldTerms) {}

    /// @param replace whether a folder that is not empty may be replaced
    public Restored run(Path backup, OpeningKey recovery, boolean replace) throws BackupException, IOException {
        if (folder.isInUse()) {
            throw new BackupException(path + " is in use: stop the server first");
        }
        if (!replace && !folder.inTheWay().isEmpty()) {
            throw new BackupException(path + " is not empty: with --replace what is there is set aside in it");
        }
        try (BackupReader reader = BackupReader.open(backup)) {
            Path staged = folder.stage();
            try {
                return inPlace(reader, recovery, staged);
            } finally {
                DataFolder.delete(staged);
            }
        }
    }

    private Restored inPlace(BackupReader reader, OpeningKey recovery, Path staged)
            throws BackupException, IOException {
        reader.keys(recovery).writeTo(staged);
        boolean terms = folder.takesTerms(staged);
        byte[] ledger = folder.mergedLedger(reader.ledger());
        OwnerFile.writeNew(staged.resolve(BackupHead.LEDGER), ledger);
        reader.unpackDatabase(staged);
        ReleaseOrder order = renewed(staged);
        if (order.epoch().compareTo(reader.head().epoch()) <= 0) {
            throw new BackupException("the restored database did not begin a new epoch: " + order);
        }
        // Opening it wrote a log of its own; the folder's goes on.
        DataFolder.delete(staged.resolve("logs"));
        List<Path> aside = folder.replaceBy(staged, NAME.format(clock.instant()));
        long lines = new String(ledger, StandardCharsets.US_ASCII).lines().count();
        return new Restored(reader.head(), order, aside, lines, folder.copies(), terms);
    }

    private ReleaseOrder renewed(Path staged) throws BackupException {
        try {
            return renewal.startAgain(staged);
        } catch (IOException e) {
            throw new BackupException("the database of the backup cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Refuses a folder in which a restore broke off.
    public static void checkFinished(Path dataFolder) throws IOException {
        if (Files.exists(dataFolder.resolve(UNFINISHED))) {
            throw new IOException("a restore broke off in it: run `restore` again, with --replace");
        }
    }
}
