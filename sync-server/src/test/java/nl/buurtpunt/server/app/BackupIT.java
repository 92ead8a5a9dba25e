package nl.buurtpunt.server.app;

import static nl.buurtpunt.server.app.CommandRun.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.Acknowledgement;
import nl.buurtpunt.protocol.letter.LetterHead;
import nl.buurtpunt.protocol.letter.LetterId;
import nl.buurtpunt.protocol.letter.LetterKind;
import nl.buurtpunt.protocol.letter.LetterSeal;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.protocol.letter.SealedLetter;
import nl.buurtpunt.protocol.release.Epoch;
import nl.buurtpunt.server.guide.SampleFolder;
import nl.buurtpunt.server.key.KeyFileException;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.Taking;
import nl.buurtpunt.server.operator.DeskRunner;
import nl.buurtpunt.server.operator.OperatorSocket;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Backups and restores as an operator types them.
class BackupIT extends CommandsOnSampleCity {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KIOSK = "kiosk-1";

    private Path recovery = Path.of("unset");
    private Path backup = Path.of("unset");

    @TempDir
    static Path prepared = Path.of("unset");

    @BeforeAll
    static void publishTheGuide() throws IOException {
        Path city = prepared.resolve("stad");
        String folder = prepared.resolve("data").toString();
        String root = prepared.resolve("root.pem").toString();
        SampleFolder.good().writeTo(city);
        good("keys", "root", "--out", root);
        good("keys", "publish", "--root", root, "--data", folder);
        good("keys", "recovery", "--out", prepared.resolve("recovery.pem").toString(), "--data", folder);
        good("guide", "import", city.toString(), "--data", folder);
        good("guide", "publish", "--data", folder);
    }

    @BeforeEach
    void copyWhatWasPublished() throws IOException {
        recovery = prepared.resolve("recovery.pem");
        backup = temp.resolve("city.backup");
        Path from = prepared.resolve("data");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Files.copy(file, data.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void bringsEverythingToAnEmptyMachineInANewEpoch() throws Exception {
        SealedLetter letter = letter(1);
        Files.writeString(data.resolve("letters.properties"), "letters.answer-days = 12\n");
        Epoch before;
        try (OpenData open = open(data);
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()))) {
            take(open, letter);
            before = open.releases().epoch();
            CommandRun made = good("backup", "--to", backup.toString(), "--data", data.toString());
            assertThat(made.out()).contains("written " + backup).contains("epoch " + before.text());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        Path elsewhere = temp.resolve("elsewhere");

        CommandRun restored = restore(elsewhere, recovery);

        assertThat(restored.out()).contains("a new epoch begins").contains("backup was made in " + before.text());
        assertThat(elsewhere.resolve("letters.properties")).hasContent("letters.answer-days = 12");
        assertThat(files(elsewhere.resolve("keys"))).containsAllEntriesOf(files(data.resolve("keys")));
        try (OpenData open = open(elsewhere)) {
            assertThat(open.releases().epoch()).isGreaterThan(before);
            assertThat(open.releases().current().orElseThrow().order().epoch())
                    .isEqualTo(open.releases().epoch());
            assertThat(open.guide().load()).isPresent();
            assertThat(open.letters().letters().open(ref(letter)))
                    .isInstanceOfSatisfying(
                            Opened.Legible.class,
                            it -> assertThat(it.text().text()).isEqualTo("brief 1"));
            assertThat(open.letters().counts().of(KIOSK).epoch())
                    .isEqualTo(open.releases().epoch());
        }
        assertThat(Files.readString(elsewhere.resolve("logs/audit.log"))).contains("command=\"restore --from");
        assertThat(elsewhere.resolve(".restore")).doesNotExist();
    }

    /// The letters of today are on the kiosks still; the one deleted today must not come back with them.
    @Test
    void yesterdaysDatabaseLosesNothingThatKiosksHoldAndRevivesNothingThatWasPurged() throws Exception {
        SealedLetter kept = letter(1);
        SealedLetter purgedLater = letter(2);
        SealedLetter purgedBefore = letter(3);
        SealedLetter today = letter(4);
        try (OpenData open = open(data)) {
            Stream.of(kept, purgedLater, purgedBefore).forEach(it -> take(open, it));
            assertThat(open.letters().letters().purge(ref(purgedBefore))).isTrue();
        }
        good("backup", "--to", backup.toString(), "--data", data.toString());
        try (OpenData open = open(data)) {
            take(open, today);
            assertThat(open.letters().letters().purge(ref(purgedLater))).isTrue();
        }

        assertThat(restore(data, recovery).err()).contains("is not empty", "--replace");
        CommandRun restored = restore(data, recovery, "--replace");

        assertThat(restored.out()).contains("purged letters that stay purged: 2");
        try (OpenData open = open(data)) {
            assertThat(open.letters().letters().find(ref(today))).isEmpty();
            for (SealedLetter offered : List.of(kept, purgedLater, purgedBefore, today)) {
                boolean purged = offered.equals(purgedLater) || offered.equals(purgedBefore);
                assertThat(take(open, offered).acknowledgement().outcome())
                        .isEqualTo(purged ? Acknowledgement.Outcome.PURGED : Acknowledgement.Outcome.STORED);
            }
            assertThat(open.letters().letters().open(ref(today))).isInstanceOf(Opened.Legible.class);
            assertThat(open.letters().letters().open(ref(purgedLater))).isInstanceOf(Opened.Purged.class);
        }
        Path aside = onlyAside();
        assertThat(aside.resolve("server.mv.db")).exists();
        assertThat(aside.resolve("keys")).isDirectory();
    }

    /// What was acknowledged before the command is in the backup, whatever comes in while it is made.
    @Test
    void isMadeWhileLettersComeIn() throws Exception {
        var offered = new ConcurrentLinkedQueue<SealedLetter>();
        List<SealedLetter> before;
        try (OpenData open = open(data);
                OperatorSocket _ = OperatorSocket.open(data, new DeskRunner(SyncServer::tree, open.desk()));
                var executor = Executors.newSingleThreadExecutor()) {
            var stop = new AtomicBoolean();
            var first = new CountDownLatch(20);
            Future<?> writing = executor.submit(() -> {
                for (int i = 1; !stop.get() && i < 500; i++) {
                    SealedLetter letter = letter(i);
                    take(open, letter);
                    offered.add(letter);
                    first.countDown();
                }
            });
            assertThat(first.await(60, TimeUnit.SECONDS)).isTrue();
            before = List.copyOf(offered);
            good("backup", "--to", backup.toString(), "--data", data.toString());
            stop.set(true);
            writing.get();
        }
        Path elsewhere = temp.resolve("elsewhere");
        restore(elsewhere, recovery);

        try (OpenData open = open(elsewhere)) {
            assertThat(before)
                    .hasSizeGreaterThanOrEqualTo(20)
                    .allSatisfy(it ->
                            assertThat(open.letters().letters().open(ref(it))).isInstanceOf(Opened.Legible.class));
            assertThat(open.letters().counts().of(KIOSK).taken())
                    .isEqualTo(open.letters().letters().after(0, 1000).size());
        }
    }

    @Test
    void noPrivateKeyCanBeReadInABackup() throws Exception {
        good("backup", "--to", temp.toString(), "--data", data.toString());
        Path made;
        try (Stream<Path> all = Files.list(temp)) {
            made = all.filter(it -> it.toString().endsWith(".backup"))
                    .findFirst()
                    .orElseThrow();
        }

        String content = unpacked(made);

        for (Map.Entry<String, byte[]> key : files(data.resolve("keys")).entrySet()) {
            if (!key.getKey().endsWith(".pub")) {
                String middle =
                        new String(key.getValue(), StandardCharsets.ISO_8859_1).replaceAll("-----[A-Z ]+-----|\\s", "");
                assertThat(content).as(key.getKey()).doesNotContain(middle.substring(middle.length() - 30));
            }
        }
        assertThat(content).contains("backup.json").contains("recoveryKeyId");
    }

    @Test
    void refusesUnderARunningServerAndChangesNothing() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        try (OpenData open = open(data)) {
            CommandRun refused = restore(data, recovery, "--replace");

            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err()).contains("is in use: stop the server first");
            assertThat(open.guide().load()).isPresent();
        }
    }

    @Test
    void anotherRecoveryKeyIsNamedAndNothingChanges() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Path other = temp.resolve("other.pem");
        assertThat(run("keys", "recovery", "--out", other.toString(), "--data", data.toString())
                        .err())
                .contains("--renew");
        good("keys", "recovery", "--out", other.toString(), "--data", data.toString(), "--renew");
        Path elsewhere = temp.resolve("elsewhere");

        assertThat(restore(elsewhere, other).err()).contains("this backup is sealed to recovery key");
        assertThat(elsewhere.resolve("keys")).doesNotExist();
        assertThat(restore(elsewhere, recovery).code()).isZero();
    }

    /// Every part of the file matters: one byte changed, or the end missing, is seen before anything is touched.
    @Test
    void aDamagedBackupChangesNothing() throws Exception {
        try (OpenData open = open(data)) {
            SealedLetter letter = letter(1);
            take(open, letter);
            open.letters().letters().purge(ref(letter));
        }
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Map<String, byte[]> before = files(data);
        byte[] whole = Files.readAllBytes(backup);
        for (String part :
                List.of("database.zip", "keys.sealed", "purged.log", "backup.json", "cut short", "no file")) {
            Files.write(backup, whole);
            damage(part);

            CommandRun refused = restore(data, recovery, "--replace");

            assertThat(refused.code()).as(part).isEqualTo(1);
            assertThat(refused.err()).as(part).contains(backup.toString());
            assertThat(files(data)).as(part).containsExactlyInAnyOrderEntriesOf(before);
            assertThat(data.resolve(".restore")).as(part).doesNotExist();
        }
        Files.write(backup, whole);
        assertThat(restore(data, recovery, "--replace").code()).isZero();
    }

    @Test
    void aFolderInWhichARestoreBrokeOffIsOpenedByNothingButTheNextRestore() throws Exception {
        good("backup", "--to", backup.toString(), "--data", data.toString());
        Files.createFile(data.resolve("restore.unfinished"));
        Files.delete(data.resolve("server.mv.db"));

        assertThat(run("guide", "list", "--data", data.toString()).err()).contains("a restore broke off");
        assertThat(run("serve", "--port", "0", "--data", data.toString()).err()).contains("a restore broke off");
        assertThat(data.resolve("server.mv.db")).doesNotExist();
        assertThat(restore(data, recovery, "--replace").code()).isZero();
        assertThat(run("guide", "list", "--data", data.toString()).code()).isZero();
    }

    @Test
    void saysWhatIsMissingAndNeverOverwrites() throws IOException {
        Path bare = temp.resolve("bare");
        assertThat(run("backup", "--to", backup.toString(), "--data", bare.toString())
                        .err())
                .contains("there is no recovery key", "keys recovery --out");
        assertThat(backup).doesNotExist();

        good("backup", "--to", backup.toString(), "--data", data.toString());
        byte[] first = Files.readAllBytes(backup);
        assertThat(run("backup", "--to", backup.toString(), "--data", data.toString())
                        .err())
                .contains("never overwrites");
        assertThat(run("backup", "--to", temp.resolve("no/such").toString(), "--data", data.toString())
                        .err())
                .contains("no such folder");
        assertThat(Files.readAllBytes(backup)).isEqualTo(first);
        assertThat(temp.resolve("city.backup.part")).doesNotExist();
    }

    private void damage(String part) throws IOException {
        byte[] all = Files.readAllBytes(backup);
        switch (part) {
            case "cut short" -> Files.write(backup, Arrays.copyOf(all, all.length - 1000));
            case "no file" -> Files.delete(backup);
            default -> {
                var parts = new ArrayList<Map.Entry<String, byte[]>>();
                try (var zip = new ZipFile(backup.toFile())) {
                    for (ZipEntry entry : zip.stream().toList()) {
                        parts.add(Map.entry(
                                entry.getName(), zip.getInputStream(entry).readAllBytes()));
                    }
                }
                try (var zip = new ZipOutputStream(Files.newOutputStream(backup))) {
                    for (Map.Entry<String, byte[]> it : parts) {
                        byte[] bytes = it.getValue();
                        if (it.getKey().equals(part)) {
                            // In backup.json the year of its time: what the keys are bound to.
                            int at = part.equals("backup.json")
                                    ? new String(bytes, StandardCharsets.US_ASCII).indexOf("\"created\":\"2") + 11
                                    : bytes.length / 2;
                            bytes[at] ^= 1;
                        }
                        zip.putNextEntry(new ZipEntry(it.getKey()));
                        zip.write(bytes);
                        zip.closeEntry();
                    }
                }
            }
        }
    }

    private CommandRun restore(Path folder, Path key, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "restore", "--from", backup.toString(), "--recovery-key", key.toString(), "--data", folder.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(String[]::new));
    }

    private static CommandRun good(String... words) {
        CommandRun run = run(words);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static OpenData open(Path folder) throws Exception {
        return OpenData.open(folder, Clock.systemUTC());
    }

    private SealedLetter letter(int sequence) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        var answerKey = new byte[32];
        X25519.scalarMultBase(secret, 0, answerKey, 0);
        try {
            return LetterSeal.seal(
                    new LetterHead(
                            LetterId.make(1, RANDOM),
                            KIOSK,
                            sequence,
                            Sha256.hex(secret),
                            Base64.getEncoder().encodeToString(answerKey),
                            1),
                    new LetterText(LetterKind.IDEA, About.theCity(), "nl", "brief " + sequence, null, null),
                    null,
                    new KeyFolder(data).list().orElseThrow().sealingKey().orElseThrow());
        } catch (KeyFileException e) {
            throw new AssertionError(e);
        }
    }

    private static LetterRef ref(SealedLetter letter) {
        return new LetterRef(letter.kioskId(), letter.id());
    }

    private static Taking.Taken take(OpenData open, SealedLetter letter) {
        Taking taking = open.letters().intake().take(KIOSK, letter.id(), letter.bytes());
        assertThat(taking).isInstanceOf(Taking.Taken.class);
        return (Taking.Taken) taking;
    }

    private Path onlyAside() throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            List<Path> aside = all.filter(it -> it.getFileName().toString().startsWith("before-restore-"))
                    .toList();
            assertThat(aside).hasSize(1);
            return aside.getFirst();
        }
    }

    /// All but logs, by path.
    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".log") || file.endsWith("purged.log")) {
                    files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static String unpacked(Path backup) throws IOException {
        var content = new StringBuilder();
        try (var zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                content.append(entry.getName())
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }
}
