package nl.buurtpunt.server.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.buurtpunt.server.file.OwnerFile;

/// A data folder as a restore sees it: what is in the way, what stays, what is set aside.
final class DataFolder {
    static final String ASIDE = "before-restore-";
    static final String STAGED = ".restore";

    /// Letters on no kiosk, beside the database: the next start gives those to it that it lacks.
    static final String COPIES = "letter-copies";

    /// What this city promises of letters, and how long they are kept.
    static final String TERMS = "letters.properties";

    private static final Set<String> STAYS = Set.of(
            BackupHead.LEDGER,
            COPIES,
            "distrusted-keys",
            "logs",
            STAGED,
            TERMS,
            Restore.UNFINISHED,
            "operator.sock",
            "serve.json");

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    /// Whether a server, or a command, has the database open: H2 locks its file.
    boolean isInUse() throws IOException {
        Path database = folder.resolve("server.mv.db");
        if (!Files.exists(database)) {
            return false;
        }
        try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /// What a restore would replace; empty for a folder that is new.
    List<Path> inTheWay() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> !STAYS.contains(it.getFileName().toString()))
                    .filter(it -> !it.getFileName().toString().startsWith(ASIDE))
                    .sorted()
                    .toList();
        }
    }

    /// An empty folder in this one, so that what is put together there can be moved in one step.
    Path stage() throws IOException {
        Path staged = folder.resolve(STAGED);
        delete(staged);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, onlyOwner);
        }
        return Files.createDirectory(staged, onlyOwner);
    }

    /// The ledger of this folder and the one given, each line once: what was purged before or after the backup
    /// stays purged.
    byte[] mergedLedger(byte[] other) throws IOException {
        var lines = new LinkedHashSet<String>();
        new String(other, StandardCharsets.US_ASCII).lines().forEach(lines::add);
        Path own = folder.resolve(BackupHead.LEDGER);
        if (Files.exists(own)) {
            lines.addAll(Files.readAllLines(own, StandardCharsets.US_ASCII));
        }
        lines.remove("");
        var text = new StringBuilder();
        lines.forEach(it -> text.append(it).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Whether the terms of letters in a staged folder are the backup's after this. In a folder that is in use
    /// they are its own: what was promised when the backup was made must not come back on slips, nor the
    /// address of a page that was given up since. They never leave their place: a restore that broke off finds
    /// them there.
    boolean takesTerms(Path staged) throws IOException {
        Path own = folder.resolve(TERMS);
        boolean inUse = Files.exists(own) || Files.exists(folder.resolve(Restore.UNFINISHED));
        if (!inUse && inTheWay().isEmpty()) {
            return Files.exists(staged.resolve(TERMS));
        }
        Files.deleteIfExists(staged.resolve(TERMS));
        if (Files.exists(own)) {
            // What is signed in the staged folder says the same.
            OwnerFile.writeNew(staged.resolve(TERMS), Files.readAllBytes(own));
        }
        return false;
    }

    /// How many letters lie beside the database.
    long copies() throws IOException {
        Path copies = folder.resolve(COPIES);
        if (!Files.isDirectory(copies)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(copies)) {
            return all.filter(it -> it.toString().endsWith(".letter")).count();
        }
    }

    /// Puts the staged files in place of what is there, which is set aside and not deleted. A folder in which this
    /// broke off says so, and no server opens it.
    List<Path> replaceBy(Path staged, String aside) throws IOException {
        forceAll(staged);
        // First, and never taken away: purged letters stay purged whatever happens next.
        OwnerFile.replace(folder.resolve(BackupHead.LEDGER), Files.readAllBytes(staged.resolve(BackupHead.LEDGER)));
        Files.delete(staged.resolve(BackupHead.LEDGER));
        Path mark = folder.resolve(Restore.UNFINISHED);
        OwnerFile.replace(mark, new byte[0]);
        List<Path> moved = setAside(aside);
        if (Files.exists(folder.resolve(TERMS))) {
            Files.deleteIfExists(staged.resolve(TERMS));
        }
        try (Stream<Path> all = Files.list(staged)) {
            for (Path file : all.sorted().toList()) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        }
        Files.delete(staged);
        force(folder);
        Files.delete(mark);
        force(folder);
        return moved;
    }

    private List<Path> setAside(String name) throws IOException {
        var moved = new ArrayList<Path>();
        List<Path> inTheWay = inTheWay();
        if (inTheWay.isEmpty()) {
            return moved;
        }
        Path aside = folder.resolve(ASIDE + name);
        for (int i = 2; Files.exists(aside); i++) {
            aside = folder.resolve(ASIDE + name + "-" + i);
        }
        Files.createDirectory(
                aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (Path file : inTheWay) {
            moved.add(Files.move(file, aside.resolve(file.getFileName())));
        }
        return moved;
    }

    /// Without this a power cut after the mark has gone may leave a database that is torn, and nothing that says so.
    private static void forceAll(Path staged) throws IOException {
        try (Stream<Path> all = Files.walk(staged)) {
            for (Path file : all.toList()) {
                force(file);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Deletes what we staged ourselves.
    static void delete(Path staged) throws IOException {
        if (!Files.exists(staged)) {
            return;
        }
        try (Stream<Path> all = Files.walk(staged)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
